import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFlags, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const none = 'code | severity | raised_day | cleared_day | days';
const AT_UNIT = '2025-10-01 02:00 | LAPORAN_DITERIMA | kab-61.05 | kab-61.05/pupr';
const classed = (day: string, to: string): string =>
  `2025-10-${day} 02:00 | KLASIFIKASI_DIUBAH | kab-61.05 | | | admin_instansi | ${to}`;

it('K15: three working days left are enough, two are not', async () => {
  expect(
    await flags.raised('K15', '2025-10-30', 'tidak_berkadar', `${AT_UNIT}\n${classed('16', 'berkadar')}`),
  ).toBe(none);
  expect(
    await flags.raised('K15', '2025-10-30', 'tidak_berkadar', `${AT_UNIT}\n${classed('17', 'berkadar')}`),
  ).toBe(tidy(`${none}\nK15 | 2 | 2025-10-17 | - | 9`));
});

it('K15: overdue counts too; the shorter class given back clears it; a pause is taken out', async () => {
  expect(
    await flags.raised(
      'K15',
      '2025-10-30',
      'permintaan_informasi',
      `${AT_UNIT}\n${classed('20', 'tidak_berkadar')}\n${classed('23', 'permintaan_informasi')}`,
    ),
  ).toBe(tidy(`${none}\nK15 | 2 | 2025-10-20 | 2025-10-23 | 3`));
  const held = `${AT_UNIT}
    2025-10-02 02:00 | PERMINTAAN_DATA | kab-61.05
    2025-10-10 02:00 | DATA_DILENGKAPI`;
  expect(
    await flags.raised('K15', '2025-10-30', 'tidak_berkadar', `${held}\n${classed('20', 'berkadar')}`),
  ).toBe(none);
});

it('K15: a shorter limit is nobody’s advantage', async () => {
  expect(
    await flags.raised(
      'K15',
      '2025-10-30',
      'tidak_berkadar',
      `${AT_UNIT}\n${classed('21', 'permintaan_informasi')}`,
    ),
  ).toBe(none);
});
