import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;

beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

async function history(complaintClass: string, events: string): Promise<void> {
  await world.live(complaintClass, events);
  await world.derive('core.flag');
  await world.derive('core.complaint');
  await world.derive('core.holder');
}

const clocks = (): Promise<string> =>
  world.look(
    'core.clock',
    'clock',
    'clock_no',
    'start_day',
    'stop_day',
    'outcome',
    'paused_days',
    'elapsed_days',
    'limit_days',
    'due_day',
    'is_late',
  );

const SUBSTANCE =
  'Ruas jalan sudah diperiksa di lapangan dan dimasukkan ke rencana perbaikan bulan depan bersama kecamatan.';

describe('the case of the design: held, refused, sent on, sent back', () => {
  beforeAll(() =>
    history(
      'berkadar',
      `2025-08-14 09:00 | LAPORAN_DITERIMA
       2025-08-15 09:00 | DISPOSISI_INSTANSI | | | kab-61.05
       2025-08-21 09:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
       2025-08-28 09:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr
       2025-09-08 09:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
       2025-09-15 09:00 | DATA_DILENGKAPI
       2025-09-23 09:00 | DIALIHKAN | kab-61.05 | | prov-61
       2025-10-08 09:00 | DIALIHKAN | prov-61 | | kab-61.05
       2025-10-13 09:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr`,
    ),
  );

  it('counts 63 working days on C6, 29 on C4 and C3 of the second holding', async () => {
    expect(await clocks()).toBe(
      tidy(`clock | clock_no | start_day  | stop_day   | outcome     | paused_days | elapsed_days | limit_days | due_day    | is_late
            C1    | 1        | 2025-08-14 | 2025-08-15 | finished    | 0           | 1            | 3          | 2025-08-20 | false
            C2    | 1        | 2025-08-15 | 2025-08-21 | finished    | 0           | 3            | 3          | 2025-08-21 | false
            C2    | 2        | 2025-09-23 | 2025-10-08 | transferred | 0           | 11           | 3          | 2025-09-26 | true
            C2    | 3        | 2025-10-08 | 2025-10-13 | finished    | 0           | 3            | 3          | 2025-10-13 | false
            C3    | 1        | 2025-08-21 | 2025-08-28 | finished    | 0           | 5            | 5          | 2025-08-28 | false
            C3    | 3        | 2025-10-13 | -          | running     | 0           | 29           | 5          | 2025-10-20 | true
            C4    | 1        | 2025-08-21 | 2025-09-23 | transferred | 5           | 17           | 60         | 2025-11-21 | false
            C4    | 3        | 2025-10-13 | -          | running     | 0           | 29           | 60         | 2026-01-08 | false
            C6    | 1        | 2025-08-15 | -          | running     | 5           | 63           | 60         | 2025-11-18 | true
            C7    | 1        | 2025-09-08 | 2025-09-15 | finished    | 0           | 5            | 10         | 2025-09-22 | false`),
    );
  });

  it('shares the days of C6 out among the holders', async () => {
    expect(
      await world.look('core.holder', 'holder_no', 'role', 'unit_id', 'start_day', 'ombudsman_days'),
    ).toBe(
      tidy(`holder_no | role     | unit_id        | start_day  | ombudsman_days
            1         | nasional | -              | 2025-08-14 | 0
            2         | instansi | -              | 2025-08-15 | 3
            3         | unit     | kab-61.05/pupr | 2025-08-21 | 17
            4         | instansi | -              | 2025-09-23 | 11
            5         | instansi | -              | 2025-10-08 | 3
            6         | unit     | kab-61.05/pupr | 2025-10-13 | 29`),
    );
  });

  it('raises candidate, late response and nothing that is not so', async () => {
    expect(await world.look('core.flag', 'code', 'severity', 'raised_day', 'cleared_day', 'days')).toBe(
      tidy(`code | severity | raised_day | cleared_day | days
            K02  | 3        | 2025-09-27 | 2025-10-08  | 11
            K04  | 3        | 2025-10-21 | -           | 29
            K07  | 3        | 2025-10-28 | 2025-11-19  | 61
            K08  | 4        | 2025-11-19 | -           | 63
            K12  | 3        | 2025-10-08 | -           | 32
            K13  | 3        | 2025-09-29 | 2025-10-13  | 14`),
    );
  });
});

describe('closing', () => {
  it('is dated back to the last follow-up with substance; the wait for the reply does not count', async () => {
    await history(
      'tidak_berkadar',
      `2025-03-03 09:00 | LAPORAN_DITERIMA
       2025-03-04 09:00 | DISPOSISI_INSTANSI | | | kab-61.05
       2025-03-05 09:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
       2025-03-10 09:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}
       2025-03-17 09:00 | TANGGAPAN_PELAPOR
       2025-03-20 09:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}
       2025-04-14 09:00 | SELESAI_OTOMATIS`,
    );
    expect(
      await world.look(
        'core.clock',
        'clock',
        'clock_no',
        'stop_day',
        'outcome',
        'paused_days',
        'elapsed_days',
      ),
    ).toBe(
      tidy(`clock | clock_no | stop_day   | outcome  | paused_days | elapsed_days
            C1    | 1        | 2025-03-04 | finished | 0           | 1
            C2    | 1        | 2025-03-05 | finished | 0           | 1
            C3    | 1        | 2025-03-10 | finished | 0           | 3
            C4    | 1        | 2025-03-20 | finished | 5           | 6
            C5    | 1        | 2025-03-17 | finished | 0           | 5
            C5    | 2        | 2025-04-14 | finished | 0           | 10
            C6    | 1        | 2025-04-14 | finished | 0           | 22`),
    );
  });

  it('that is undone lets C4 go on with what it had, and C6 as if nothing had been', async () => {
    await history(
      'permintaan_informasi',
      `2025-09-01 09:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-09-02 09:00 | SELESAI
       2025-09-30 09:00 | DIBUKA_KEMBALI
       2025-10-01 09:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr`,
    );
    expect(
      await world.look('core.clock', 'clock', 'outcome', 'paused_days', 'elapsed_days', 'over_days'),
    ).toBe(
      tidy(`clock | outcome  | paused_days | elapsed_days | over_days
            C3    | finished | 0           | 21           | 16
            C4    | running  | 19          | 39           | 34
            C6    | running  | 0           | 58           | -2`),
    );
    expect(await world.look('core.complaint', 'state', 'is_open', 'closed_day', 'reopenings')).toBe(
      tidy('state | is_open | closed_day | reopenings\nDIPROSES | true | - | 1'),
    );
  });

  it('by archive or withdrawal ends every clock without a verdict', async () => {
    await history(
      'aspirasi',
      `2025-09-01 09:00 | LAPORAN_DITERIMA
       2025-09-02 09:00 | DISPOSISI_INSTANSI | | | kab-61.05
       2025-09-03 09:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
       2025-09-04 09:00 | DICABUT`,
    );
    expect(await world.look('core.clock', 'clock', 'outcome', 'elapsed_days')).toBe(
      tidy(
        'clock | outcome | elapsed_days\nC1 | finished | 1\nC2 | finished | 1\nC3 | withdrawn | 1\nC4 | withdrawn | 1\nC6 | withdrawn | 2',
      ),
    );
    expect(await world.look('core.flag', 'code')).toBe('code');
  });
});

describe('awkward histories', () => {
  it('a pause after the limit was used up no longer moves the due day', async () => {
    await history(
      'permintaan_informasi',
      `2025-09-01 09:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-09-02 09:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
       2025-09-04 09:00 | DATA_DILENGKAPI
       2025-09-22 09:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
       2025-09-29 09:00 | DATA_DILENGKAPI
       2025-09-30 09:00 | SELESAI`,
    );
    expect(await world.look('core.clock', 'clock', 'paused_days', 'elapsed_days', 'due_day', 'is_late')).toBe(
      tidy(`clock | paused_days | elapsed_days | due_day    | is_late
            C3    | 7           | 13           | 2025-09-11 | true
            C4    | 7           | 13           | 2025-09-11 | true
            C6    | 7           | 13           | 2025-12-04 | false
            C7    | 0           | 2            | 2025-09-17 | false
            C7    | 0           | 5            | 2025-10-06 | false`),
    );
  });

  it('overlapping pauses are taken out once', async () => {
    await history(
      'berkadar',
      `2025-03-03 09:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-03-05 09:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}
       2025-03-10 09:00 | TANGGAPAN_PELAPOR
       2025-03-10 10:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
       2025-03-12 09:00 | DATA_DILENGKAPI
       2025-03-14 09:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr
       2025-03-18 09:00 | ARSIP`,
    );
    expect(await world.look('core.clock', 'clock', 'paused_days', 'elapsed_days')).toBe(
      tidy('clock | paused_days | elapsed_days\nC3 | 0 | 2\nC4 | 5 | 6\nC5 | 0 | 3\nC6 | 2 | 9\nC7 | 0 | 2'),
    );
  });

  it('a hold on the due day itself moves it: the limit was not exceeded yet', async () => {
    await history(
      'permintaan_informasi',
      `2025-10-06 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-10-13 02:00 | PERMINTAAN_DATA | kab-61.05 | kab-61.05/pupr
       2025-10-16 02:00 | DATA_DILENGKAPI
       2025-10-16 05:00 | SELESAI`,
    );
    expect(await world.look('core.clock', 'clock', 'due_day', 'over_days', 'is_late')).toBe(
      tidy(`clock | due_day    | over_days | is_late
            C3    | 2025-10-16 | 0         | false
            C4    | 2025-10-16 | 0         | false
            C6    | 2026-01-06 | -55       | false
            C7    | 2025-10-27 | -7        | false`),
    );
  });

  it('what is done on a day off after the due day is late, though no working day more has passed', async () => {
    await history(
      'permintaan_informasi',
      `2025-10-10 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-10-18 02:00 | SELESAI`,
    );
    expect(await world.look('core.clock', 'clock', 'due_day', 'over_days', 'is_late')).toBe(
      tidy(`clock | due_day    | over_days | is_late
            C3    | 2025-10-17 | 0         | true
            C4    | 2025-10-17 | 0         | true
            C6    | 2026-01-07 | -55       | false`),
    );
  });

  it('the legal date is that of the agency: late evening in Jakarta is the next day in Papua', async () => {
    await history(
      'permintaan_informasi',
      `2025-03-03 15:30 | LAPORAN_DITERIMA
       2025-03-03 15:45 | DISPOSISI_INSTANSI | | | kab-94.01`,
    );
    expect(await world.look('core.event', 'event_no', 'day')).toBe(
      tidy('event_no | day\n1 | 2025-03-03\n2 | 2025-03-04'),
    );
  });

  it('a new classification changes the limit', async () => {
    await history('permintaan_informasi', `2025-11-03 09:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr`);
    expect(await world.look('core.flag', 'code', 'severity', 'days')).toBe(
      tidy('code | severity | days\nK04 | 3 | 14\nK05 | 1 | 0\nK06 | 4 | 9'),
    );
    await world.given(
      'raw.event',
      `complaint_id | feed_id | event_id | code               | at               | agency_id | unit_id        | reason_code
       A            | f       | e1       | LAPORAN_DITERIMA   | 2025-11-03 09:00 | kab-61.05 | kab-61.05/pupr | -
       A            | f       | e2       | KLASIFIKASI_DIUBAH | 2025-11-04 09:00 | kab-61.05 | -              | tidak_berkadar`,
    );
    await world.derive('core.flag');
    expect(await world.look('core.flag', 'code', 'severity', 'days')).toBe(
      tidy('code | severity | days\nK04 | 3 | 14\nK05 | 1 | 0'),
    );
  });

  it('events of the same instant keep the order of the life cycle', async () => {
    await history(
      'aspirasi',
      `2025-11-03 09:00 | LAPORAN_DITERIMA
       2025-11-04 09:00 | SELESAI
       2025-11-04 09:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${SUBSTANCE}
       2025-11-04 09:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
       2025-11-04 09:00 | DISPOSISI_INSTANSI | | | kab-61.05`,
    );
    expect(await world.look('core.clock', 'clock', 'outcome', 'elapsed_days')).toBe(
      tidy(
        'clock | outcome | elapsed_days\nC1 | finished | 1\nC2 | finished | 0\nC3 | finished | 0\nC4 | finished | 0\nC5 | finished | 0\nC6 | finished | 0',
      ),
    );
  });
});

describe('the wait for data, C7', () => {
  const waits = (): Promise<string> =>
    world.look(
      'core.clock',
      'clock',
      'clock_no',
      'agency_id',
      'start_day',
      'stop_day',
      'outcome',
      'elapsed_days',
      'due_day',
    );

  it('counts from the first of two requests, in the name of who holds the report, and again from the next', async () => {
    await history(
      'berkadar',
      `2025-03-03 02:00 | LAPORAN_DITERIMA
       2025-03-04 02:00 | PERMINTAAN_DATA
       2025-03-05 02:00 | PERMINTAAN_DATA
       2025-03-06 02:00 | DATA_DILENGKAPI
       2025-03-07 02:00 | DISPOSISI_INSTANSI | | | kab-61.05
       2025-03-10 02:00 | PERMINTAAN_DATA | kab-61.05
       2025-03-24 02:00 | ARSIP | kab-61.05`,
    );
    const all = (await waits()).split('\n');
    expect([all[0], ...all.filter((line) => line.startsWith('C7'))].join('\n')).toBe(
      tidy(`clock | clock_no | agency_id | start_day  | stop_day   | outcome  | elapsed_days | due_day
            C7    | 1        | -         | 2025-03-04 | 2025-03-06 | finished | 2            | 2025-03-18
            C7    | 2        | kab-61.05 | 2025-03-10 | 2025-03-24 | archived | 10           | 2025-03-24`),
    );
  });
});

describe('sent once more to the agency that holds it', () => {
  const spells = (): Promise<string> =>
    world.look('core.spell', 'spell_no', 'agency_id', 'unit_id', 'start_day', 'unit_day', 'end_reason');
  const transfers = (): Promise<string> => world.look('core.complaint', 'transfers');

  it('washes nothing off: three transfers inside one agency are one holding, and it is late', async () => {
    await history(
      'tidak_berkadar',
      `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr
       2025-09-15 02:00 | DIALIHKAN | kab-61.05 | kab-61.05/dlh | kab-61.05
       2025-09-29 02:00 | DIALIHKAN | kab-61.05 | | kab-61.05
       2025-10-08 02:00 | DIALIHKAN | kab-61.05 | kab-61.05/pupr | kab-61.05
       2025-10-20 02:00 | SELESAI | kab-61.05`,
    );
    expect(await spells()).toBe(
      tidy(`spell_no | agency_id | unit_id        | start_day  | unit_day   | end_reason
            1        | kab-61.05 | kab-61.05/pupr | 2025-09-01 | 2025-09-01 | finished`),
    );
    expect(await world.look('core.clock', 'clock', 'clock_no', 'outcome', 'elapsed_days', 'is_late')).toBe(
      tidy(`clock | clock_no | outcome  | elapsed_days | is_late
            C3    | 1        | finished | 34           | true
            C4    | 1        | finished | 34           | true
            C6    | 1        | finished | 34           | false`),
    );
    expect(await transfers()).toBe('transfers\n0');
    expect(await world.look('core.flag', 'code')).not.toContain('K12');
    expect(await world.look('core.holder', 'unit_id')).toBe(
      tidy('unit_id\nkab-61.05/dlh\nkab-61.05/pupr\nkab-61.05/pupr'),
    );
  });

  it('told twice is told once; a unit named the second time verifies it', async () => {
    const sent = (day: string, unit: string): string =>
      `2025-09-${day} 02:00 | DISPOSISI_INSTANSI | | ${unit} | kab-61.05`;
    await history(
      'tidak_berkadar',
      `2025-09-01 02:00 | LAPORAN_DITERIMA\n${sent('02', '')}\n${sent('02', '')}\n${sent('04', 'kab-61.05/pupr')}`,
    );
    expect(await world.look('core.clock', 'clock', 'clock_no', 'start_day', 'stop_day')).toBe(
      tidy(`clock | clock_no | start_day  | stop_day
            C1    | 1        | 2025-09-01 | 2025-09-02
            C2    | 1        | 2025-09-02 | 2025-09-04
            C3    | 1        | 2025-09-04 | -
            C4    | 1        | 2025-09-04 | -
            C6    | 1        | 2025-09-02 | -`),
    );
    expect(await transfers()).toBe('transfers\n0');
  });

  it('after it returned the report, holds it anew; a return by its own unit changes nothing', async () => {
    const lives = (role: string): string =>
      `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05
       2025-09-02 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr
       2025-09-03 02:00 | BUKAN_WEWENANG | kab-61.05 | kab-61.05/pupr | | ${role}
       2025-09-08 02:00 | DISPOSISI_INSTANSI | | | kab-61.05`;
    await history('tidak_berkadar', lives('admin_instansi'));
    const header = 'spell_no | agency_id | unit_id        | start_day  | unit_day   | end_reason';
    expect(await spells()).toBe(
      tidy(`${header}
            1        | kab-61.05 | kab-61.05/pupr | 2025-09-01 | 2025-09-02 | transferred
            2        | kab-61.05 | -              | 2025-09-08 | -          | -`),
    );
    expect(await transfers()).toBe('transfers\n1');
    await history('tidak_berkadar', lives('penghubung'));
    expect(await spells()).toBe(
      tidy(`${header}\n1 | kab-61.05 | kab-61.05/pupr | 2025-09-01 | 2025-09-02 | -`),
    );
    expect(await transfers()).toBe('transfers\n0');
  });
});
