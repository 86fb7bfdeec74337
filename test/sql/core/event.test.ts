import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const LONG =
  'Tim sudah memeriksa lokasi bersama kecamatan; perbaikan dimulai pekan depan dan selesai akhir bulan.';

it('takes a follow-up for substance by its length or attachment, not when the unit says it all the time', async () => {
  const said = (no: number, text: string): string =>
    `2025-03-${String(no).padStart(2, '0')} 02:00 | TINDAK_LANJUT | kab-61.05 | kab-61.05/pupr | | penghubung | ${text}`;
  await world.live(
    'berkadar',
    [
      '2025-03-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr',
      said(3, 'Terima kasih, laporan kami tindaklanjuti.'),
      said(4, LONG),
      ...[5, 6, 7, 10, 11, 12].map((day) => said(day, `${LONG} Mohon bersabar menunggu giliran.`)),
    ].join('\n'),
  );
  await world.warehouse.run(`update raw.event set attachments = 1 where event_id = 'e11'`);
  await world.derive('core.event');
  expect(await world.look('core.event', 'event_no', 'is_substantive')).toBe(
    tidy(`event_no | is_substantive
          1 | false
          2 | true
          3 | true
          4 | false
          5 | false
          6 | false
          7 | false
          8 | false
          9 | false`),
  );
});

it('takes a first response for substance, too, and a short reply that names a day to come', async () => {
  const replies: [string, string][] = [
    ['RESPON_AWAL', LONG],
    ['RESPON_AWAL', 'Kami cek.'],
    ['TINDAK_LANJUT', 'Petugas turun 20 Maret.'],
    ['TINDAK_LANJUT', 'Laporan 1 Maret 2025 diterima.'],
    ['KOORDINASI_DIMULAI', LONG],
  ];
  await world.live(
    'berkadar',
    [
      '2025-03-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr',
      ...replies.map(
        ([code, text], at) => `2025-03-0${at + 3} 02:00 | ${code} | kab-61.05 | kab-61.05/pupr | | | ${text}`,
      ),
    ].join('\n'),
  );
  await world.derive('core.event');
  expect(await world.look('core.event', 'event_no', 'is_substantive')).toBe(
    tidy(`event_no | is_substantive
          1 | false
          2 | true
          3 | false
          4 | true
          5 | false
          6 | false`),
  );
});

it('dates what the reporter does in the zone of the agency that holds the report', async () => {
  await world.live(
    'berkadar',
    `2025-03-03 14:00 | LAPORAN_DITERIMA
     2025-03-03 15:30 | DISPOSISI_INSTANSI | | | kab-94.01
     2025-03-03 15:45 | TANGGAPAN_PELAPOR
     2025-03-03 16:00 | DIALIHKAN | kab-94.01 | | kab-61.05
     2025-03-03 16:30 | TANGGAPAN_PELAPOR`,
  );
  await world.derive('core.event');
  expect(await world.look('core.event', 'event_no', 'day', 'spell_no')).toBe(
    tidy(`event_no | day | spell_no
          1 | 2025-03-03 | 0
          2 | 2025-03-04 | 1
          3 | 2025-03-04 | 1
          4 | 2025-03-03 | 2
          5 | 2025-03-03 | 2`),
  );
});

it('dates by the time zone of the feed what no place of ours says otherwise', async () => {
  await world.given(
    'core.feed',
    `feed_id | timezone | as_of_day | as_of_no\nf | America/New_York | 2025-03-31 | 1800`,
  );
  await world.live(
    'berkadar',
    `2025-03-03 14:00 | LAPORAN_DITERIMA
     2025-03-04 04:30 | TANGGAPAN_PELAPOR
     2025-03-04 05:30 | TANGGAPAN_PELAPOR`,
  );
  await world.derive('core.event');
  expect(await world.look('core.event', 'event_no', 'day')).toBe(
    tidy(`event_no | day
          1 | 2025-03-03
          2 | 2025-03-03
          3 | 2025-03-04`),
  );
});
