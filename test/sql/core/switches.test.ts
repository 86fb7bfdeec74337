import { afterAll, beforeEach, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

/** Every switch of the law is a row: flip the row, and the clocks of the same report change. */

const SEEDS = ['policy', 'workweek', 'calendar'];
const world: Lives = await openLives();
for (const seed of SEEDS) await world.warehouse.run(`create table given_${seed} as from seeds.${seed}`);
afterAll(() => world.close());
beforeEach(async () => {
  for (const seed of SEEDS)
    await world.warehouse.run(`create or replace table seeds.${seed} as from given_${seed}`);
});

const SUBSTANCE =
  'Ruas jalan sudah diperiksa di lapangan dan dimasukkan ke rencana perbaikan bulan depan bersama kecamatan.';

/** A report of August 2025 (18 August is joint leave), held from 25 August to 1 September. */
const REPORT = `2025-08-13 02:00 | LAPORAN_DITERIMA
  2025-08-14 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
  2025-08-15 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
  2025-08-25 02:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
  2025-09-01 02:00 | DATA_DILENGKAPI
  2025-09-02 02:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}
  2025-09-11 02:00 | TANGGAPAN_PELAPOR
  2025-09-15 02:00 | SELESAI | kab-61.05 | kab-61.05/pupr`;

/** The clocks named, after the law was changed. */
async function clocks(names: string, ...changes: string[]): Promise<string> {
  for (const change of changes) await world.warehouse.run(change);
  await world.live('tidak_berkadar', REPORT);
  await world.derive('core.clock');
  const columns = ['clock', 'start_day', 'stop_day', 'paused_days', 'elapsed_days', 'due_day'];
  const [head, ...lines] = (await world.look('core.clock', ...columns)).split('\n');
  return tidy([head, ...lines.filter((line) => names.includes(line.slice(0, 2)))].join('\n'));
}

const HEAD = 'clock | start_day | stop_day | paused_days | elapsed_days | due_day';

it('as the law stands', async () => {
  expect(await clocks('C3 C4 C5 C6')).toBe(
    tidy(`${HEAD}
      C3 | 2025-08-15 | 2025-09-02 | 5 | 6  | 2025-09-01
      C4 | 2025-08-15 | 2025-09-02 | 5 | 6  | 2025-09-15
      C5 | 2025-09-02 | 2025-09-11 | 0 | 6  | 2025-09-17
      C6 | 2025-08-14 | 2025-09-15 | 5 | 15 | 2025-11-17`),
  );
});

it('joint leave is counted', async () => {
  expect(await clocks('C3 C6', `update seeds.workweek set joint_leave = 'worked'`)).toBe(
    tidy(`${HEAD}
      C3 | 2025-08-15 | 2025-09-02 | 5 | 7  | 2025-08-22
      C6 | 2025-08-14 | 2025-09-15 | 5 | 16 | 2025-11-14`),
  );
});

it('an office works six days, until a day: its own clocks only, the national one stays', async () => {
  const six = `insert into seeds.workweek values ('kab-61.05', null, null, '6', 'off', '2025-01-01', '2025-08-24', 'test')`;
  expect(await clocks('C3 C6', six)).toBe(
    tidy(`${HEAD}
      C3 | 2025-08-15 | 2025-09-02 | 5 | 8  | 2025-08-22
      C6 | 2025-08-14 | 2025-09-15 | 5 | 15 | 2025-11-17`),
  );
});

it('a regional holiday is off for offices of that region, not for others', async () => {
  const holiday = (region: string) =>
    `insert into seeds.calendar values ('2025-08-20', 'Hari jadi', 'libur_daerah', '${region}', 'Pergub 1', '2025-01-01', null, null, 'high')`;
  expect(await clocks('C3', holiday('61'))).toBe(
    tidy(`${HEAD}\nC3 | 2025-08-15 | 2025-09-02 | 5 | 5 | 2025-09-02`),
  );
  await world.warehouse.run('create or replace table seeds.calendar as from given_calendar');
  expect(await clocks('C3', holiday('94'))).toBe(
    tidy(`${HEAD}\nC3 | 2025-08-15 | 2025-09-02 | 5 | 6 | 2025-09-01`),
  );
});

it('C4 starts with the disposition to the agency', async () => {
  const change = `update seeds.policy set start_event = 'DISPOSISI_INSTANSI|DIALIHKAN' where clock = 'C4'`;
  expect(await clocks('C4', change)).toBe(tidy(`${HEAD}\nC4 | 2025-08-14 | 2025-09-02 | 5 | 7 | 2025-09-12`));
});

it('C6 starts with receipt, and ends with the first follow-up', async () => {
  expect(
    await clocks('C6', `update seeds.policy set start_event = 'LAPORAN_DITERIMA' where clock = 'C6'`),
  ).toBe(tidy(`${HEAD}\nC6 | 2025-08-13 | 2025-09-15 | 5 | 16 | 2025-11-14`));
  expect(
    await clocks(
      'C6',
      `update seeds.policy set stop_event = 'TINDAK_LANJUT|' || stop_event where clock = 'C6'`,
    ),
  ).toBe(tidy(`${HEAD}\nC6 | 2025-08-13 | 2025-09-02 | 5 | 8 | 2025-11-14`));
});

it('a hold does not pause C6 that starts while the row says so', async () => {
  const from = (day: string) => [
    `update seeds.policy set valid_to = '${day}'::date - 1 where clock = 'C6'`,
    `insert into seeds.policy from (select * replace ('${day}' as valid_from, null as valid_to, 'false' as pauses)
      from seeds.policy where clock = 'C6')`,
  ];
  expect(await clocks('C6', ...from('2025-08-15'))).toBe(
    tidy(`${HEAD}\nC6 | 2025-08-14 | 2025-09-15 | 5 | 15 | 2025-11-17`),
  );
  await world.warehouse.run('create or replace table seeds.policy as from given_policy');
  expect(await clocks('C6', ...from('2025-08-14'))).toBe(
    tidy(`${HEAD}\nC6 | 2025-08-14 | 2025-09-15 | 0 | 20 | 2025-11-10`),
  );
});

it('C5 is counted in calendar days', async () => {
  expect(await clocks('C5', `update seeds.policy set unit = 'calendar_day' where clock = 'C5'`)).toBe(
    tidy(`${HEAD}\nC5 | 2025-09-02 | 2025-09-11 | 0 | 9 | 2025-09-12`),
  );
});

it('the class at the stop decides, whatever it becomes later; the limit is that of the day of the start', async () => {
  const change = (day: string) => `${day} 03:00 | KLASIFIKASI_DIUBAH`;
  const withChange = async (day: string): Promise<string> => {
    const lines = [...REPORT.split('\n'), change(day)].sort((a, b) => a.trim().localeCompare(b.trim()));
    await world.live('tidak_berkadar', lines.join('\n'));
    await world.warehouse.run(
      `update raw.event set reason_code = 'berkadar' where code = 'KLASIFIKASI_DIUBAH'`,
    );
    await world.derive('core.clock');
    return (await world.look('core.clock', 'clock', 'class', 'limit_days'))
      .split('\n')
      .filter((line) => line.startsWith('C4'))
      .join()
      .replaceAll(/\s+/g, ' ');
  };
  expect(await withChange('2025-08-20')).toBe('C4 | berkadar | 60');
  expect(await withChange('2025-09-10')).toBe('C4 | tidak_berkadar | 14');
});

/** Rows of a table, as text, after the law was changed and another life was drawn. */
async function found(
  table: string,
  columns: readonly string[],
  events: string,
  ...changes: string[]
): Promise<string> {
  for (const change of changes) await world.warehouse.run(change);
  await world.live('tidak_berkadar', events);
  await world.derive(table);
  return world.look(table, ...columns);
}

const SIX = `insert into seeds.workweek values ('kab-61.05', null, null, '6', 'off', '2025-01-01', null, 'test')`;
const OPEN = REPORT.slice(0, REPORT.lastIndexOf('\n'));

it('a report followed up but open is not completed, whatever ends C6', async () => {
  const followUp = `update seeds.policy set stop_event = 'TINDAK_LANJUT|' || stop_event where clock = 'C6'`;
  const columns = ['numerator', 'denominator'];
  expect(await found('indicators.completion', columns, OPEN, followUp)).toBe(
    tidy('numerator | denominator\n0 | 1'),
  );
  expect(await found('indicators.completion', columns, REPORT)).toBe(tidy('numerator | denominator\n1 | 1'));
});

it('the verdict on an agency (I09) comes on the day its own week says', async () => {
  const columns = ['known_day', 'is_on_time'];
  // Fourteen days after 15 August and those held: 15 September in a week of five days, 10 September in one of six.
  const late = REPORT.split('\n')
    .filter((line) => !line.includes('TINDAK_LANJUT') && !line.includes('TANGGAPAN'))
    .join('\n')
    .replace('2025-09-15', '2025-09-12');
  const HEAD = 'known_day | is_on_time';
  expect(await found('core.agency_flag_verdict', columns, late)).toBe(tidy(`${HEAD}\n2025-09-12 | true`));
  expect(await found('core.agency_flag_verdict', columns, late, SIX)).toBe(
    tidy(`${HEAD}\n2025-09-11 | false`),
  );
});

it('the times to the first response of an agency (I03) are counted in its own week', async () => {
  const columns = ['month', 'days', 'finished', 'open'];
  const times = async (...changes: string[]): Promise<string | undefined> =>
    (await found('core.agency_flag_response', columns, REPORT, ...changes))
      .split('\n')
      .slice(1, 3)
      .map((line) => line.replaceAll(/\s+/g, ''))
      .join(' ');
  expect(await times()).toBe('2025-08-01|[9]|[0]|[1] 2025-09-01|[11]|[1]|[0]');
  expect(await times(SIX)).toBe('2025-08-01|[12]|[0]|[1] 2025-09-01|[14]|[1]|[0]');
});

it('age at the end of a month is counted in the calendar that C6 has', async () => {
  const columns = ['period', 'ombudsman_days'];
  const HEAD = 'period | ombudsman_days';
  expect(await found('core.month_end', columns, REPORT)).toBe(tidy(`${HEAD}\n2025-08-01 | 6`));
  const office = `update seeds.policy set calendar = 'office' where clock = 'C6'`;
  expect(await found('core.month_end', columns, REPORT, office, SIX)).toBe(tidy(`${HEAD}\n2025-08-01 | 8`));
  await world.warehouse.run('create or replace table seeds.policy as from given_policy');
  const days = `update seeds.policy set unit = 'calendar_day' where clock = 'C6'`;
  expect(await found('core.month_end', columns, REPORT, days)).toBe(tidy(`${HEAD}\n2025-08-01 | 11`));
});
