import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

const SUBSTANCE =
  'Papan jembatan sudah diganti hari ini bersama warga dan pagar pengaman dipasang kembali di kedua sisi.';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const RECEIVED = '2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr | | | | | |';

/** One complaint; a line each: at | code | agency | unit | role | text | attachments | rating | reason | to agency. */
async function closures(...events: string[]): Promise<void> {
  await world.given(
    'raw.complaint',
    'complaint_id | feed_id | class | received_at\n A | f | berkadar | 2025-09-01',
  );
  const rows = [RECEIVED, ...events].map((line, at) => `A | f | e${at + 10} | ${line}`);
  await world.given(
    'raw.event',
    `complaint_id | feed_id | event_id | at | code | agency_id | unit_id | actor_role | text | attachments | rating | reason_code | to_agency_id
     ${rows.join('\n')}`,
  );
  await world.derive('core.closure');
}

const judged = (...columns: string[]): Promise<string> => world.look('core.closure', ...columns);

it('tells a closing with substance and evidence from one by the system straight after a template', async () => {
  await closures(
    `2025-09-03 02:00 | TINDAK_LANJUT | | | penghubung | ${SUBSTANCE} | 1 | | |`,
    '2025-09-10 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | selesai |',
    '2025-09-12 02:00 | DIBUKA_KEMBALI | | | pelapor | | | | |',
    '2025-09-16 02:00 | TINDAK_LANJUT | | | penghubung | Terima kasih. | 0 | | |',
    '2025-10-01 02:00 | SELESAI_OTOMATIS | | | sistem | | | | |',
  );
  expect(
    await judged(
      'day',
      'holder_id',
      'has_substance',
      'is_auto_after_template',
      'has_reason',
      'has_evidence',
      'reopened_days',
    ),
  ).toBe(
    tidy(`day        | holder_id      | has_substance | is_auto_after_template | has_reason | has_evidence | reopened_days
          2025-09-10 | kab-61.05/pupr | true          | false                  | true       | true         | 2
          2025-10-01 | kab-61.05/pupr | false         | true                   | false      | false        | -`),
  );
});

it('matures when the tenth working day after it has ended', async () => {
  // The as-of day is Friday 21 November: the tenth working day after the 7th.
  await closures('2025-11-07 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | |');
  expect(await judged('is_mature')).toBe(tidy('is_mature\nfalse'));
  await closures('2025-11-06 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | |');
  expect(await judged('is_mature')).toBe(tidy('is_mature\ntrue'));
});

it('hears a low rating, a reply with a negative reason and the hand-over that follow', async () => {
  const closed = '2025-09-10 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | |';
  const after = async (event: string): Promise<string> => {
    await closures(closed, event);
    return judged('is_answered_negatively', 'is_handed_over');
  };
  const HEADER = 'is_answered_negatively | is_handed_over';
  expect(await after('2025-09-11 02:00 | PENILAIAN | | | pelapor | | | 2 | |')).toBe(
    tidy(`${HEADER}\ntrue | false`),
  );
  expect(await after('2025-09-11 02:00 | PENILAIAN | | | pelapor | | | 3 | |')).toBe(
    tidy(`${HEADER}\nfalse | false`),
  );
  expect(await after('2025-09-11 02:00 | TANGGAPAN_PELAPOR | | | pelapor | | | | tidak_puas |')).toBe(
    tidy(`${HEADER}\ntrue | false`),
  );
  expect(await after('2025-12-11 02:00 | SERAH_SIMPEL | | | ombudsman | | | | |')).toBe(
    tidy(`${HEADER}\nfalse | true`),
  );
});

it('is no closing when a report is archived, and evidence is unknown where the feed never lists attachments', async () => {
  await closures('2025-09-10 02:00 | ARSIP | kab-61.05 | | admin_instansi | | | | |');
  expect(await judged('day')).toBe('day');
  await closures('2025-09-10 02:00 | SELESAI | kab-61.05 | | admin_instansi | Selesai | | | |');
  expect(await judged('has_reason', 'has_evidence')).toBe(tidy('has_reason | has_evidence\ntrue | -'));
});

it('charges no agency with a closing by the national desk after it returned the report', async () => {
  await closures(
    '2025-09-03 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | |',
    '2025-09-04 02:00 | DIBUKA_KEMBALI | | | pelapor | | | | |',
    '2025-09-05 02:00 | BUKAN_WEWENANG | kab-61.05 | | admin_instansi | | | | |',
    '2025-09-10 02:00 | SELESAI | | | admin_nasional | | | | |',
  );
  expect(await judged('day', 'holder_id')).toBe(tidy('day | holder_id\n2025-09-03 | kab-61.05/pupr'));
});

it('charges the agency when only its unit said that it was not competent', async () => {
  await closures(
    '2025-09-05 02:00 | BUKAN_WEWENANG | kab-61.05 | kab-61.05/pupr | penghubung | | | | |',
    '2025-09-10 02:00 | SELESAI | kab-61.05 | | admin_instansi | | | | |',
  );
  expect(await judged('day')).toBe(tidy('day\n2025-09-10'));
});
