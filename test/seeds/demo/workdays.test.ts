import { describe, expect, it } from 'vitest';
import { Random } from '../../../seeds/demo/random.ts';
import { WIB, epochDay, isoDate, isoWib, workdays } from '../../../seeds/demo/workdays.ts';

/** Idul Fitri 2023 as decreed. */
const EID = [
  '2023-04-19',
  '2023-04-20',
  '2023-04-21',
  '2023-04-22',
  '2023-04-23',
  '2023-04-24',
  '2023-04-25',
];
const calendar = workdays(EID);
const random = new Random(9);
const at = (iso: string) => Date.parse(iso) / 1000;

describe('workdays', () => {
  it('skips weekends and holidays: Friday 14 April 2023 and three working days is 26 April', () => {
    const later = calendar.after(at('2023-04-14T10:00:00+07:00'), 3, WIB, random);
    expect(isoWib(later)).toMatch(/^2023-04-26T/);
  });

  it('keeps office hours of the zone', () => {
    for (let i = 0; i < 200; i++) {
      const later = isoWib(calendar.after(at('2023-06-16T21:00:00+07:00'), i % 4, WIB, random));
      const clock = later.slice(11, 16);
      expect(clock >= '07:30' && clock <= '16:00', later).toBe(true);
      expect([0, 6]).not.toContain(new Date(`${later.slice(0, 10)}T00:00:00Z`).getUTCDay());
    }
    const eastern = calendar.after(at('2023-06-16T00:00:00+09:00'), 0, 9 * 3600, random);
    expect(isoWib(eastern) >= '2023-06-16T05:30').toBe(true);
    expect(isoWib(eastern) <= '2023-06-16T14:00').toBe(true);
  });

  it('never goes back within the same day', () => {
    const start = at('2023-06-16T15:20:00+07:00');
    for (let i = 0; i < 50; i++) expect(calendar.after(start, 0, WIB, random)).toBeGreaterThan(start);
  });

  it('lapses in the last hour of the tenth working day', () => {
    expect(isoWib(calendar.lapse(at('2024-01-02T09:00:00+07:00'), 10, WIB, random))).toMatch(
      /^2024-01-16T23:/,
    );
  });

  it('finds the end of the month, but not before the instant itself', () => {
    const end = isoWib(calendar.monthEnd(at('2023-06-08T09:00:00+07:00'), WIB, random));
    expect(['2023-06-29', '2023-06-30']).toContain(end.slice(0, 10));
    const saturday = at('2023-09-30T09:00:00+07:00');
    expect(calendar.monthEnd(saturday, WIB, random)).toBe(saturday);
  });
});

describe('isoDate', () => {
  it('is the inverse of epochDay', () => {
    expect(isoDate(epochDay('2024-02-29'))).toBe('2024-02-29');
    expect(() => epochDay('kemarin')).toThrow('not a date');
  });
});
