import { describe, expect, it } from 'vitest';
import { isMissed, previousTick, schedule } from '../../pipeline/schedule.ts';

const SIX = '0 6 * * *';
const WEEKDAYS = '0 6 * * 1-5';

/** An instant by the clock of Jakarta, seven hours ahead of UTC all year. */
const jakarta = (text: string): Date => new Date(`${text.replace(' ', 'T')}+07:00`);

describe('the last tick', () => {
  it.each([
    [SIX, '2025-11-21 06:00:00', '2025-11-21 06:00:00'],
    [SIX, '2025-11-21 06:00:59', '2025-11-21 06:00:00'],
    [SIX, '2025-11-21 05:59:59', '2025-11-20 06:00:00'],
    [SIX, '2025-11-21 00:30:00', '2025-11-20 06:00:00'],
    [SIX, '2025-11-21 23:59:59', '2025-11-21 06:00:00'],
    ['30 23 * * *', '2025-12-01 00:10:00', '2025-11-30 23:30:00'],
    ['0 6 29 2 *', '2024-02-29 07:00:00', '2024-02-29 06:00:00'],
    ['*/15 * * * *', '2025-11-21 10:14:59', '2025-11-21 10:00:00'],
  ])('of "%s" at %s in Jakarta is %s', (cadence, now, expected) => {
    expect(previousTick(cadence, jakarta(now))).toEqual(jakarta(expected));
  });

  it.each([
    ['a Monday before six', '2025-11-24 05:00:00', '2025-11-21 06:00:00'],
    ['a Saturday', '2025-11-22 12:00:00', '2025-11-21 06:00:00'],
    ['a Sunday', '2025-11-23 23:00:00', '2025-11-21 06:00:00'],
    ['a Monday after six', '2025-11-24 06:30:00', '2025-11-24 06:00:00'],
  ])('on weekdays only, seen from %s', (_, now, expected) => {
    expect(previousTick(WEEKDAYS, jakarta(now))).toEqual(jakarta(expected));
  });

  it('stays at six in Jakarta when clocks elsewhere change', () => {
    expect(previousTick(SIX, new Date('2025-03-30T12:00:00Z'))).toEqual(new Date('2025-03-29T23:00:00Z'));
    expect(previousTick(SIX, new Date('2025-10-26T12:00:00Z'))).toEqual(new Date('2025-10-25T23:00:00Z'));
  });

  it('is not looked for further back than eight days', () => {
    expect(previousTick('0 6 1 1 *', jakarta('2025-11-21 06:00:00'))).toBeNull();
  });
});

describe('a missed run', () => {
  const now = jakarta('2025-11-21 09:00:00');

  it('is one that started before the last tick, or never', () => {
    expect(isMissed(SIX, jakarta('2025-11-21 06:00:01'), now)).toBe(false);
    expect(isMissed(SIX, jakarta('2025-11-21 06:00:00'), now)).toBe(false);
    expect(isMissed(SIX, jakarta('2025-11-21 05:59:59'), now)).toBe(true);
    expect(isMissed(SIX, null, now)).toBe(true);
  });

  it('is none on a day without a tick', () => {
    const saturday = jakarta('2025-11-22 09:00:00');
    expect(isMissed(WEEKDAYS, jakarta('2025-11-21 06:00:00'), saturday)).toBe(false);
    expect(isMissed('0 6 1 1 *', null, saturday)).toBe(false);
  });
});

describe('an expression', () => {
  it.each(['', 'morgens', '61 6 * * *', '0 6 * *', '0 0 6 * * *'])(
    '"%s" is refused in a sentence',
    (cadence) => {
      const attempt = () => previousTick(cadence, new Date());
      expect(attempt).toThrow(`"${cadence}" is not a cron expression.`);
      expect(attempt).toThrow(
        expect.objectContaining({ remedy: expect.stringContaining('0 6 * * *') as string }),
      );
    },
  );
});

it('the next run is the next tick', async () => {
  const timetable = schedule(SIX, () => Promise.resolve());
  const next = timetable.nextRun();
  await timetable.stop();
  expect(next).not.toBeNull();
  expect(previousTick(SIX, next ?? new Date())).toEqual(next);
  expect(next?.getTime()).toBeGreaterThan(Date.now());
});
