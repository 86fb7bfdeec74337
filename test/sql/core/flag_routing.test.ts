import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFlags, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const none = 'code | severity | raised_day | cleared_day | days';
const DIRECT = '2025-10-01 02:00 | LAPORAN_DITERIMA | kab-61.05';
const moved = (day: string, to: string): string =>
  `2025-10-${day} 02:00 | DIALIHKAN | | | ${to} | admin_nasional`;
const returned = (day: string, by: string): string =>
  `2025-10-${day} 02:00 | BUKAN_WEWENANG | ${by} | | | admin_instansi`;
const answered = '2025-10-20 02:00 | RESPON_AWAL | kab-61.05 | kab-61.05/pupr';

it('K12: back at the first agency, until it answers', async () => {
  const there = `${DIRECT}\n${moved('03', 'prov-61')}`;
  expect(await flags.raised('K12', '2025-10-30', 'berkadar', there)).toBe(none);
  expect(
    await flags.raised('K12', '2025-10-30', 'berkadar', `${there}\n${moved('08', 'kab-61.05')}\n${answered}`),
  ).toBe(tidy(`${none}\nK12 | 3 | 2025-10-08 | 2025-10-20 | 8`));
});

it('K12: the third transfer, though never back', async () => {
  const twice = `${DIRECT}\n${moved('02', 'prov-61')}\n${moved('03', 'kab-94.01')}`;
  expect(await flags.raised('K12', '2025-10-30', 'berkadar', twice)).toBe(none);
  const again = moved('07', 'kab-94.01');
  expect(await flags.raised('K12', '2025-10-30', 'berkadar', `${twice}\n${again}`)).toBe(none);
  const refused = `${twice}\n${returned('06', 'kab-94.01')}\n${again}`;
  expect(await flags.raised('K12', '2025-10-30', 'berkadar', refused)).toBe(
    tidy(`${none}\nK12 | 3 | 2025-10-07 | - | 17`),
  );
});

it('K12: six working days with no holder are allowed; it lasts beyond the next agency', async () => {
  const nobody = `${DIRECT}\n${returned('02', 'kab-61.05')}`;
  expect(await flags.raised('K12', '2025-10-10', 'berkadar', nobody)).toBe(none);
  expect(
    await flags.raised(
      'K12',
      '2025-10-30',
      'berkadar',
      `${nobody}\n${moved('15', 'kab-61.05')}\n${answered}`,
    ),
  ).toBe(tidy(`${none}\nK12 | 3 | 2025-10-13 | 2025-10-20 | 3`));
});

it('K13: three working days to find a lead among two agencies', async () => {
  const shared = `${DIRECT}\n${moved('02', 'prov-61')}`;
  expect(await flags.raised('K13', '2025-10-07', 'berkadar', shared)).toBe(none);
  expect(
    await flags.raised(
      'K13',
      '2025-10-30',
      'berkadar',
      `${shared}
       2025-10-10 02:00 | DISPOSISI_UNIT | prov-61 | prov-61/pupr
       2025-10-13 02:00 | KOORDINASI_DIMULAI | | | | admin_nasional
       2025-10-22 02:00 | KOORDINASI_DIMULAI | prov-61 | | | admin_instansi`,
    ),
  ).toBe(tidy(`${none}\nK13 | 3 | 2025-10-08 | 2025-10-10 | 6\nK13 | 3 | 2025-10-17 | 2025-10-22 | 7`));
});

it('K13: one agency needs no lead', async () => {
  expect(await flags.raised('K13', '2025-10-30', 'berkadar', `${DIRECT}\n${moved('02', 'kab-61.05')}`)).toBe(
    none,
  );
});
