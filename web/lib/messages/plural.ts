/** A formatted count with its English noun: "1 agency", "0 agencies", "2,104 agencies". */
export function counted(n: string, one: string, many: string): string {
  return `${n} ${choose(n, one, many)}`;
}

/** The word that goes with a formatted count in English: "is" with 1, else "are". */
export function choose(n: string, one: string, many: string): string {
  return n === '1' ? one : many;
}
