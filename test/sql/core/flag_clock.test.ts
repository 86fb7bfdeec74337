import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFlags, SUBSTANCE, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const UNIT = 'kab-61.05 | kab-61.05/pupr';
const AT_UNIT = `2025-10-01 02:00 | LAPORAN_DITERIMA | ${UNIT}`;
const none = 'code | severity | raised_day | cleared_day | days';

describe('K01 and K02, verification late', () => {
  const RECEIVED = '2025-10-01 02:00 | LAPORAN_DITERIMA';

  it('K01 comes the day after the third working day, goes while data are asked for, and comes back', async () => {
    expect(await flags.raised('K01', '2025-10-06', 'berkadar', RECEIVED)).toBe(none);
    expect(
      await flags.raised(
        'K01',
        '2025-10-30',
        'berkadar',
        `${RECEIVED}
         2025-10-08 02:00 | PERMINTAAN_DATA
         2025-10-14 02:00 | DATA_DILENGKAPI
         2025-10-20 02:00 | DISPOSISI_INSTANSI | | | kab-61.05`,
      ),
    ).toBe(
      tidy(`code | severity | raised_day | cleared_day | days
        K01 | 2 | 2025-10-07 | 2025-10-08 | 5
        K01 | 3 | 2025-10-14 | 2025-10-20 | 9`),
    );
  });

  it('K02 and K03 wait for the unit: K02 from the agency on, K03 from its verification on', async () => {
    const verified = `2025-10-01 02:00 | LAPORAN_DITERIMA | kab-61.05
      2025-10-02 02:00 | VERIFIKASI_INSTANSI | kab-61.05`;
    expect(await flags.raised('K02 K03', '2025-10-07', 'berkadar', verified)).toBe(
      tidy(`${none}\nK02 | 2 | 2025-10-07 | - | 4`),
    );
    expect(
      await flags.raised(
        'K02 K03',
        '2025-10-30',
        'berkadar',
        `${verified}\n2025-10-09 02:00 | DISPOSISI_UNIT | ${UNIT}`,
      ),
    ).toBe(tidy(`${none}\nK02 | 2 | 2025-10-07 | 2025-10-09 | 6\nK03 | 3 | 2025-10-08 | 2025-10-09 | 5`));
  });
});

describe('K04, first response late', () => {
  it('is cleared by a response with substance, not by a late thank you', async () => {
    expect(await flags.raised('K04', '2025-10-08', 'berkadar', AT_UNIT)).toBe(none);
    expect(
      await flags.raised(
        'K04',
        '2025-10-30',
        'berkadar',
        `${AT_UNIT}
         2025-10-10 02:00 | RESPON_AWAL | ${UNIT} | | penghubung | Terima kasih.
         2025-10-14 02:00 | RESPON_AWAL | ${UNIT} | | penghubung | ${SUBSTANCE}`,
      ),
    ).toBe(tidy(`${none}\nK04 | 3 | 2025-10-09 | 2025-10-14 | 9`));
  });

  it('does not come after a response in time, however thin', async () => {
    const thin = `${AT_UNIT}\n2025-10-08 02:00 | RESPON_AWAL | ${UNIT} | | penghubung | Terima kasih.`;
    expect(await flags.raised('K04', '2025-10-30', 'berkadar', thin)).toBe(none);
  });
});

describe('K05 and K06, resolution', () => {
  it.each([
    ['permintaan_informasi', '2025-10-07', '2025-10-09', '2025-10-16'],
    ['tidak_berkadar', '2025-10-16', '2025-10-22', '2025-11-11'],
    ['berkadar', '2025-12-10', '2025-12-25', '2026-04-06'],
  ])(
    '%s: due soon from %s, overdue from %s, critical over twice the limit',
    async (kind, soon, late, twice) => {
      const dayBefore = new Date(Date.parse(soon) - 86_400_000).toISOString().slice(0, 10);
      expect(await flags.raised('K05 K06', dayBefore, kind, AT_UNIT)).toBe(none);
      const standing = await flags.raised('K05 K06', twice, kind, AT_UNIT);
      expect(standing.split('\n').map((line) => line.split(' | ').slice(0, 4))).toEqual([
        ['code', 'severity', 'raised_day', 'cleared_day'],
        ['K05 ', '1       ', soon, late.padEnd(11)],
        ['K06 ', '4       ', late, '-          '],
      ]);
      const before = new Date(Date.parse(twice) - 86_400_000).toISOString().slice(0, 10);
      expect(await flags.raised('K06', before, kind, AT_UNIT)).toContain(`K06  | 3        | ${late}`);
    },
  );

  it('due soon goes while the reporter is asked, overdue stays till the closing and comes back when reopened', async () => {
    expect(
      await flags.raised(
        'K05 K06',
        '2025-11-20',
        'tidak_berkadar',
        `${AT_UNIT}
         2025-10-17 02:00 | TINDAK_LANJUT | ${UNIT} | | penghubung | ${SUBSTANCE}
         2025-10-20 02:00 | TANGGAPAN_PELAPOR
         2025-10-28 02:00 | SELESAI | ${UNIT}
         2025-11-03 02:00 | DIBUKA_KEMBALI`,
      ),
    ).toBe(
      tidy(`${none}
        K05 | 1 | 2025-10-16 | 2025-10-17 | 2
        K05 | 1 | 2025-10-20 | 2025-10-23 | 0
        K06 | 3 | 2025-10-23 | 2025-10-28 | 4
        K06 | 4 | 2025-11-03 | - | 17`),
    );
  });

  it('a flag raised under one class stays raised, and is cleared by a class with a longer limit', async () => {
    const changed = `${AT_UNIT}\n2025-10-13 02:00 | KLASIFIKASI_DIUBAH | kab-61.05 | | | admin_instansi | berkadar`;
    expect(await flags.raised('K06', '2025-10-30', 'permintaan_informasi', changed)).toBe(
      tidy(`${none}\nK06 | 3 | 2025-10-09 | 2025-10-13 | 3`),
    );
  });
});

describe('K07 and K08, on the way to the Ombudsman', () => {
  const LATER = 'LAPORAN_DITERIMA | kab-61.05';

  it('is near from day 45 to 60, a candidate after it, until the reporter refuses', async () => {
    const old = `2025-08-01 02:00 | ${LATER}`;
    expect(
      await flags.raised(
        'K07 K08',
        '2025-11-28',
        'berkadar',
        `${old}\n2025-11-10 02:00 | PERSETUJUAN_SIMPEL | | | | pelapor | ditolak`,
      ),
    ).toBe(tidy(`${none}\nK07 | 3 | 2025-10-07 | 2025-10-29 | 61\nK08 | 4 | 2025-10-29 | 2025-11-10 | 69`));
  });

  it('is for complaints only', async () => {
    const old = `2025-08-01 02:00 | ${LATER}`;
    expect(await flags.raised('K08', '2025-11-28', 'aspirasi', old)).toBe(none);
    expect(await flags.raised('K08', '2025-10-28', 'tidak_berkadar', old)).toBe(none);
  });
});
