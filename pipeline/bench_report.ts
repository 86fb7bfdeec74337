import type { Measured } from './bench.ts';
import type { StatisticsTimes } from './bench_statistics.ts';

type Cell = string | number;

/** Columns side by side: words to the left, numbers to the right. */
function table(rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) => row.map(String));
  const widths = (shown[0] ?? []).map((_, at) => Math.max(...shown.map((row) => (row[at] ?? '').length)));
  return shown
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const seconds = (value: number): string => value.toFixed(2);
const times = (value: number): string => `${value.toFixed(1)} x`;
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${(value * 1000).toFixed(1)} ms`;

const nightOf = ({ steps }: Measured): number => steps.reduce((sum, step) => sum + step.seconds, 0);

/** Seconds of every step beside the anchor: reading and sorting the same events. */
export function ratioTable(night: Measured): string {
  const { floor, complaints, memory } = night;
  const steps = night.steps.filter(({ name }) => name !== 'remember');
  const total = nightOf(night);
  const line = (name: string, value: number): Cell[] => [name, seconds(value), times(value / floor.sort)];
  return [
    table([
      ['step', 'seconds', '/ sort'],
      line('scan (anchor)', floor.scan),
      line('sort (anchor)', floor.sort),
      ...steps.map(({ name, seconds: value }) => line(name, value)),
      line('night', total),
    ]),
    `${whole(complaints)} complaints, ${whole(floor.events)} events, ${whole(complaints / total)} complaints/s, peak memory ${whole(memory)} MB`,
  ].join('\n');
}

/** How time and memory grow with the number of complaints: 1.0 is linear. */
export function growthTable(nights: readonly Measured[]): string {
  const [first] = nights;
  if (first === undefined) return '';
  const rows = nights.map((night): Cell[] => {
    const more = night.complaints / first.complaints;
    return [
      whole(night.complaints),
      seconds(nightOf(night)),
      times(nightOf(night) / nightOf(first) / more),
      `${whole(night.memory)} MB`,
    ];
  });
  return `\n${table([['complaints', 'seconds', 'time / complaints', 'peak memory'], ...rows])}`;
}

/** Rank intervals, and survival curves from the histogram beside the same curves from the clocks. */
export function statisticsTable({ ranks, curves }: StatisticsTimes): string {
  const rows = curves.map(({ slice, bins, clocks, histogram, cases }): Cell[] => [
    `survival curve: ${slice}`,
    whole(clocks),
    whole(bins),
    ms(histogram),
    ms(cases),
    times(cases / histogram),
  ]);
  return [
    '',
    table([['', 'clocks', 'bins', 'histogram', 'clocks', 'ratio'], ...rows]),
    `rank intervals: ${whole(ranks.members)} agencies x ${whole(ranks.draws)} draws in ${seconds(ranks.seconds)} s`,
  ].join('\n');
}
