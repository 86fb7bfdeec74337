import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFlags, SUBSTANCE, type Flags } from '../../flags.ts';
import { tidy } from '../../tables.ts';

let flags: Flags;
beforeAll(async () => {
  flags = await openFlags();
});
afterAll(() => flags.close());

const none = 'code | severity | raised_day | cleared_day | days';
const UNIT = 'kab-61.05 | kab-61.05/pupr';
const AT_UNIT = `2025-10-01 02:00 | LAPORAN_DITERIMA | ${UNIT}`;
const said = (day: string, words: string): string =>
  `2025-10-${day} 02:00 | TINDAK_LANJUT | ${UNIT} | | penghubung | ${words}`;
const closed = (day: string, code = 'SELESAI'): string => `2025-10-${day} 02:00 | ${code} | ${UNIT}`;

describe('K11, reopened', () => {
  const settled = `${AT_UNIT}\n${said('02', SUBSTANCE)}\n${closed('03')}`;

  it('stands from the reopening to the next follow-up with substance, graver the second time', async () => {
    expect(await flags.raised('K11', '2025-10-30', 'berkadar', settled)).toBe(none);
    expect(
      await flags.raised(
        'K11',
        '2025-10-30',
        'berkadar',
        `${settled}
         2025-10-06 02:00 | DIBUKA_KEMBALI
         ${said('07', 'Terima kasih.')}
         ${said('08', SUBSTANCE)}
         ${closed('09')}
         2025-10-14 02:00 | DIBUKA_KEMBALI`,
      ),
    ).toBe(tidy(`${none}\nK11 | 2 | 2025-10-06 | 2025-10-08 | 2\nK11 | 3 | 2025-10-14 | - | 12`));
  });

  it('a rating of 2 once closed is a reproach, one of 3 is none, and neither is before the closing', async () => {
    const rated = (day: string, rating: number): string =>
      `2025-10-${day} 02:00 | PENILAIAN | | | | pelapor | ${rating}`;
    expect(
      await flags.raised(
        'K11',
        '2025-10-30',
        'berkadar',
        `${AT_UNIT}\n${rated('02', 1)}\n${closed('03')}\n${rated('06', 3)}`,
      ),
    ).toBe(none);
    expect(await flags.raised('K11', '2025-10-30', 'berkadar', `${settled}\n${rated('06', 2)}`)).toBe(
      tidy(`${none}\nK11 | 2 | 2025-10-06 | - | 18`),
    );
  });

  it('a bad rating and the reopening of the same closing are one reproach; the next closing makes it graver', async () => {
    const rated = '2025-10-06 02:00 | PENILAIAN | | | | pelapor | 1';
    const once = `${settled}\n${rated}\n2025-10-07 02:00 | DIBUKA_KEMBALI`;
    expect(await flags.raised('K11', '2025-10-30', 'berkadar', once)).toBe(
      tidy(`${none}\nK11 | 2 | 2025-10-06 | - | 17`),
    );
    expect(
      await flags.raised(
        'K11',
        '2025-10-30',
        'berkadar',
        `${once}\n${closed('09')}\n2025-10-14 02:00 | DIBUKA_KEMBALI`,
      ),
    ).toContain('K11  | 3 ');
  });

  it('ends with the archive, after which no follow-up is owed', async () => {
    expect(
      await flags.raised(
        'K11',
        '2025-10-30',
        'berkadar',
        `${settled}\n2025-10-06 02:00 | DIBUKA_KEMBALI\n${closed('08', 'ARSIP')}`,
      ),
    ).toBe(tidy(`${none}\nK11 | 2 | 2025-10-06 | 2025-10-08 | 2`));
  });
});

describe('K14, closed without substance', () => {
  it.each(['SELESAI', 'SELESAI_OTOMATIS'])(
    '%s after a thank you, until reopened; again when nothing follows',
    async (code) => {
      expect(
        await flags.raised(
          'K14',
          '2025-10-30',
          'berkadar',
          `${AT_UNIT}
         ${said('02', 'Terima kasih.')}
         ${closed('06', code)}
         2025-10-08 02:00 | DIBUKA_KEMBALI
         ${closed('10', code)}`,
        ),
      ).toBe(tidy(`${none}\nK14 | 3 | 2025-10-06 | 2025-10-08 | 2\nK14 | 3 | 2025-10-10 | - | 14`));
    },
  );

  it('does not come after a follow-up with substance, nor with an archive', async () => {
    expect(
      await flags.raised(
        'K14',
        '2025-10-30',
        'berkadar',
        `${AT_UNIT}\n${said('02', SUBSTANCE)}\n${closed('06')}`,
      ),
    ).toBe(none);
    expect(
      await flags.raised(
        'K14',
        '2025-10-30',
        'berkadar',
        `${AT_UNIT}\n${said('02', 'Ya.')}\n${closed('06', 'ARSIP')}`,
      ),
    ).toBe(none);
  });

  it('cannot be told by a feed that knows no follow-ups', async () => {
    expect(await flags.raised('K14', '2025-10-30', 'berkadar', `${AT_UNIT}\n${closed('06')}`)).toBe(none);
  });
});
