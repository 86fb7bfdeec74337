export type FlagSeverity = 1 | 2 | 3 | 4;

/** Severity as the four levels know it: 1 info, 2 attention, 3 warning, 4 critical. */
export function severityOf(level: number): FlagSeverity {
  if (level >= 4) return 4;
  if (level >= 3) return 3;
  return level >= 2 ? 2 : 1;
}
