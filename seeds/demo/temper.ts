/** How an agency behaves. All waits are medians in working days, all shares between 0 and 1. */
import type { Random } from './random.ts';

/** What makes an agency stand out, if anything does. */
export type Habit =
  /** All cases closed, within about a day. */
  | 'swift'
  /** Nearly all closed, but slowly: mean follow-up about 17.9 working days. */
  | 'slow_but_sure'
  /** Follow-ups pile up on the last day of the limit. */
  | 'deadline_rush'
  /** One and the same short reply. */
  | 'template'
  /** Closes at the end of the month. */
  | 'month_end'
  /** Sends cases away, and they come back. */
  | 'ping_pong'
  /** Leaves more and more cases lying in the last year. */
  | 'backlog'
  /** Follows up ever slower in the last weeks. */
  | 'slowing'
  /** Leaves many cases of the last months lying. */
  | 'dropping'
  /** Does nothing at all in the last weeks. */
  | 'silent'
  /** Makes many reports confidential. */
  | 'secretive';

export interface Temper {
  habit: Habit | null;
  verify: number;
  dispose: number;
  reply: number;
  /** Wait for the follow-up of a `tidak_berkadar` complaint. */
  follow: number;
  /** Standard deviation of the logarithm of `follow`. */
  spread: number;
  /** Cases left lying for weeks or months. */
  neglect: number;
  refuse: number;
  template: number;
  /** Cases the agency closes itself instead of waiting for the system. */
  closes: number;
  reopen: number;
  /** Mean rating, 1-5. */
  stars: number;
  /** Complaints typed in by its officers. */
  manual: number;
  /** Complaints that come through a local application. */
  local: number;
}

/** Temper by quality: `quality` is about standard normal over agencies, higher is better. */
export function temper(quality: number, random: Random): Temper {
  const better = Math.exp(-quality);
  return {
    habit: null,
    verify: 0.8 * better ** 0.35,
    dispose: 0.7 * better ** 0.35,
    reply: 1.5 * better ** 0.4,
    follow: 5.7 * better ** 0.42,
    spread: 0.72,
    neglect: Math.min(0.3, 0.042 * better ** 0.85),
    refuse: 0.035,
    template: Math.min(0.5, 0.07 * better ** 0.6),
    closes: Math.min(0.85, 0.45 + 0.1 * quality + 0.1 * random.next()),
    reopen: 0.025,
    stars: Math.max(2.2, Math.min(4.8, 3.6 + 0.35 * quality)),
    manual: random.chance(0.15) ? 0.05 + 0.4 * random.next() : 0.02,
    local: random.chance(0.12) ? 0.3 : 0.02,
  };
}

const HABITS: Readonly<Record<Habit, Partial<Temper>>> = {
  swift: {
    ...{ verify: 0.3, dispose: 0.3, reply: 0.4, follow: 0.95, spread: 0.45, neglect: 0, refuse: 0.01 },
    ...{ template: 0.02, closes: 1, reopen: 0.01, stars: 4.5 },
  },
  slow_but_sure: {
    ...{ verify: 0.6, dispose: 0.6, reply: 3, follow: 16.6, spread: 0.45, neglect: 0.004, refuse: 0.02 },
    ...{ template: 0.1, closes: 0.9, stars: 3.4 },
  },
  deadline_rush: { neglect: 0.01, follow: 6, closes: 0.9 },
  template: { template: 0.85, follow: 2.5, neglect: 0.01, closes: 0.15, reopen: 0.1, stars: 2.3 },
  month_end: { follow: 5, neglect: 0.01, closes: 1 },
  ping_pong: { refuse: 0.4, verify: 2.2, neglect: 0.03 },
  backlog: { follow: 5.5, neglect: 0.02, stars: 2.6 },
  slowing: { follow: 4, neglect: 0.01 },
  dropping: { follow: 4, neglect: 0.01 },
  silent: { follow: 6, neglect: 0.05 },
  secretive: { stars: 2.8 },
};

/** The temper with a habit laid over it. */
export function withHabit(base: Temper, habit: Habit): Temper {
  return { ...base, ...HABITS[habit], habit };
}
