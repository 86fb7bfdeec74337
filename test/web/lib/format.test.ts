import { describe, expect, it } from 'vitest';
import { formats } from '../../../web/lib/format.ts';

const id = formats('id');
const en = formats('en');

describe('numbers', () => {
  it.each([
    ['count', id.count(88035), '88.035', en.count(88035), '88,035'],
    ['zero is a number', id.count(0), '0', en.count(0), '0'],
    ['missing is a dash', id.count(null), '–', en.share(null), '–'],
    ['decimal', id.decimal(5.1), '5,1', en.decimal(5.1), '5.1'],
    ['decimal places', id.decimal(5.128, 2), '5,13', en.decimal(5, 2), '5.00'],
    ['share', id.share(0.761), '76%', en.share(0.761), '76%'],
    ['share with decimals', id.share(0.761, 1), '76,1%', en.share(0.761, 1), '76.1%'],
    ['share range', id.shareRange(0.728, 0.781), '73–78%', en.shareRange(0.728, null), '–'],
    ['range', id.range(122, 1214), '122–1.214', en.range(122, 1214), '122–1,214'],
    ['of', id.of(791, 1045), '791 / 1.045', en.of(0, null), '0 / –'],
    ['working days', id.hk(12), '12 hk', en.hk(12), '12 wd'],
    ['negative working days', id.hk(-3), '−3 hk', en.hk(null), '–'],
    ['signed working days', id.hkSigned(81), '+81 hk', en.hkSigned(-3), '−3 wd'],
    ['signed zero', id.signed(0), '0', en.signed(2), '+2'],
  ])('%s', (_name, indonesian, expectedId, english, expectedEn) => {
    expect([indonesian, english]).toEqual([expectedId, expectedEn]);
  });
});

describe('dates', () => {
  const at = '2025-11-20T23:05:00Z';

  it('shows a legal day as it is written', () => {
    expect(id.date('2025-11-21')).toBe('21 Nov 2025');
    expect(id.dayMonth('2025-08-14')).toBe('14 Agu');
    expect(id.weekday('2025-11-21')).toBe('Jum 21 Nov 2025');
    expect(id.longDate('2025-11-21')).toBe('Jumat, 21 November 2025');
    expect(en.longDate('2025-11-21')).toBe('Friday, 21 November 2025');
    expect(id.month('2025-11-01')).toBe('Nov 2025');
    expect(id.date(null)).toBe('–');
  });

  it('shows an instant in Jakarta time', () => {
    expect(id.instant(at)).toBe('21 Nov 2025, 06.05 WIB');
    expect(en.instant(at)).toBe('21 Nov 2025, 06:05 WIB');
    expect(id.clock('2025-11-20T17:00:00Z')).toBe('00.00');
    expect(id.time(null)).toBe('–');
  });

  it('writes a range with one year where it can', () => {
    expect(id.dateRange('2025-07-12', '2025-11-21')).toBe('12 Jul–21 Nov 2025');
    expect(id.dateRange('2023-11-01', '2025-10-31')).toBe('1 Nov 2023–31 Okt 2025');
    expect(id.dateRange('2025-07-12', null)).toBe('–');
  });

  it('says how long ago in one unit', () => {
    expect(id.ago(at, '2025-11-21T01:05:00Z')).toBe('2 jam lalu');
    expect(en.ago(at, '2025-11-20T23:35:00Z')).toBe('30 minutes ago');
    expect(id.ago(at, '2025-11-20T23:05:20Z')).toBe('baru saja');
    expect(en.ago(at, '2025-11-24T23:05:00Z')).toBe('4 days ago');
  });
});

describe('durations and lists', () => {
  it('keeps seconds short', () => {
    expect(id.seconds(0.84)).toBe('0,8 dtk');
    expect(id.seconds(36.4)).toBe('36 dtk');
    expect(en.seconds(72)).toBe('1 min 12 s');
    expect(en.seconds(119.8)).toBe('2 min 0 s');
  });

  it('joins words', () => {
    expect(id.list(['Kubu Raya', 'Ketapang'])).toBe('Kubu Raya dan Ketapang');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
