const DAY_MS = 86_400_000;

/** The day `days` calendar days after an ISO day, as an ISO day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday to Friday and not decreed off. */
export function isWorkday(day: string, off: ReadonlySet<string>): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !off.has(day);
}

/** Working days d with from < d <= to, counted one by one. */
export function countWorkdays(from: string, to: string, off: ReadonlySet<string>): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(day, off)) count += 1;
  }
  return count;
}

/** The n-th working day after `from`, found one day at a time. */
export function dueDay(from: string, limit: number, off: ReadonlySet<string>): string {
  let day = from;
  for (let counted = 0; counted < limit;) {
    day = addDays(day, 1);
    if (isWorkday(day, off)) counted += 1;
  }
  return day;
}
