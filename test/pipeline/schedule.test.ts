import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

  it.each([
    ['0 6 1 * *', '2025-11-10 06:00:00', '2025-11-01 06:00:00'],
    ['45 23 31 * *', '2025-07-30 06:00:00', '2025-05-31 23:45:00'],
    ['0 6 1 1 *', '2025-12-31 06:00:00', '2025-01-01 06:00:00'],
    ['30 0 1 1 *', '2025-01-01 00:29:59', '2024-01-01 00:30:00'],
  ])('of "%s" at %s, long ago, is %s', (cadence, now, expected) => {
    expect(previousTick(cadence, jakarta(now))).toEqual(jakarta(expected));
  });

  it('is not looked for further back than 400 days', () => {
    expect(previousTick('0 6 29 2 *', jakarta('2025-03-01 06:00:00'))).toEqual(
      jakarta('2024-02-29 06:00:00'),
    );
    expect(previousTick('0 6 29 2 *', jakarta('2025-11-21 06:00:00'))).toBeNull();
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
  });

  it('is one of a month ago too', () => {
    expect(isMissed('0 6 1 * *', jakarta('2025-10-31 06:00:00'), jakarta('2025-11-10 09:00:00'))).toBe(true);
    expect(isMissed('0 6 1 * *', jakarta('2025-11-02 06:00:00'), jakarta('2025-11-10 09:00:00'))).toBe(false);
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

describe('calls of a schedule', () => {
  beforeEach(() => vi.useFakeTimers({ now: jakarta('2025-11-21 05:59:30') }));
  afterEach(() => vi.useRealTimers());

  it('come at every tick', async () => {
    const calls: Date[] = [];
    const timetable = schedule('* * * * *', () => Promise.resolve(void calls.push(new Date())));
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    await timetable.stop();
    expect(calls.map((at) => at.toISOString().slice(11, 16))).toEqual(['23:00', '23:01', '23:02']);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(calls).toHaveLength(3);
  });

  it.each(['by a tick', 'by hand'])('never overlap with one that was started %s', async (how) => {
    let calls = 0;
    let finish = (): void => undefined;
    const timetable = schedule('* * * * *', () => {
      calls += 1;
      return new Promise((resolve) => (finish = resolve));
    });
    if (how === 'by hand') void timetable.run();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    void timetable.run();
    expect(calls).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toBe(2);
    finish();
    await timetable.stop();
  });

  it('are waited for when it stops', async () => {
    let isDone = false;
    const timetable = schedule('* * * * *', async () => {
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      isDone = true;
    });
    void timetable.run();
    const stopped = timetable.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopped;
    expect(isDone).toBe(true);
  });
});
