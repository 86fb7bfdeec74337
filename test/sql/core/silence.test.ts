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

/** One complaint; a line each: at | code | agency | unit | role | text | public | to agency. */
async function silence(...events: string[]): Promise<string> {
  await world.given(
    'raw.complaint',
    'complaint_id | feed_id | class | received_at\n A | f | berkadar | 2025-09-01',
  );
  const rows = events.map((line, at) => `A | f | e${at + 10} | ${line}`);
  await world.given(
    'raw.event',
    `complaint_id | feed_id | event_id | at | code | agency_id | unit_id | actor_role | text | is_public | to_agency_id
     ${rows.join('\n')}`,
  );
  await world.derive('core.silence');
  return world.look('core.silence', 'spell_no', 'updates', 'longest_days');
}

const received = (day: string, isPublic = 'true'): string =>
  `${day} 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr | pelapor | | ${isPublic} |`;

it('measures between public updates; a template, the reporter and what is not public do not break it', async () => {
  expect(
    await silence(
      received('2025-09-01'),
      '2025-09-03 02:00 | RESPON_AWAL | | | penghubung | Terima kasih. | true |',
      `2025-09-04 02:00 | TINDAK_LANJUT | | | penghubung | ${SUBSTANCE} | false |`,
      '2025-09-08 02:00 | TANGGAPAN_PELAPOR | | | pelapor | Mohon segera. | true |',
      `2025-09-17 02:00 | TINDAK_LANJUT | | | penghubung | ${SUBSTANCE} Lanjut. | true |`,
      '2025-09-19 02:00 | SELESAI | kab-61.05 | | admin_instansi | | true |',
    ),
  ).toBe(tidy('spell_no | updates | longest_days\n1 | 1 | 11'));
});

it('does not judge a silence that still lasts until it passes ten working days', async () => {
  expect(await silence(received('2025-11-07'))).toBe(tidy('spell_no | updates | longest_days\n1 | 0 | -'));
  expect(await silence(received('2025-11-06'))).toBe(tidy('spell_no | updates | longest_days\n1 | 0 | 11'));
});

it('counts each holding for itself', async () => {
  expect(
    await silence(
      received('2025-10-01'),
      '2025-10-06 02:00 | DIALIHKAN | kab-61.05 | | admin_instansi | | true | prov-61',
      '2025-10-27 02:00 | SELESAI | prov-61 | | admin_instansi | | true |',
    ),
  ).toBe(tidy('spell_no | updates | longest_days\n1 | 0 | 3\n2 | 0 | 15'));
});

it('says nothing of a feed that never tells what the public could read', async () => {
  expect(await silence(received('2025-09-01', '-'))).toBe('spell_no | updates | longest_days');
});
