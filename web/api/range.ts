import { monthsBetween, type Months } from '../lib/server/months.ts';
import type { Ignored } from './keys.ts';

/** Keys of a range of months, instead of a period that ends with the last complete month. */
export const RANGE_KEYS = {
  dari: { values: 'any', description: 'first month counted, 2025-03; with sampai, instead of periode' },
  sampai: {
    values: 'any',
    description: 'last month counted, 2026-02; the running month counts as far as it has come',
  },
} as const;

/** The range a request asks for; null when it asks for none. What is no range is named in `ignored`. */
export function readRange(
  { dari, sampai }: { dari?: string; sampai?: string },
  ignored: Ignored[],
): Months | null {
  const months = dari === undefined || sampai === undefined ? null : monthsBetween(dari, sampai);
  if (months !== null) return months;
  if (dari !== undefined) ignored.push({ key: 'dari', value: dari });
  if (sampai !== undefined) ignored.push({ key: 'sampai', value: sampai });
  return null;
}
