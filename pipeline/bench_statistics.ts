import { kaplanMeier, quantiles } from '../web/lib/server/statistics/survival.ts';
import { rankSpreads } from '../web/lib/server/statistics/rank.ts';
import type { Bin } from '../web/lib/server/statistics/histogram.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

/** Seconds of what the web computes from an edition. */
export interface StatisticsTimes {
  /** Rank intervals of so many members by so many draws. */
  ranks: { members: number; draws: number; seconds: number };
  /** One survival curve from the histogram and the same from the clocks; their medians must be equal. */
  curves: { slice: string; bins: number; clocks: number; histogram: number; cases: number }[];
}

const MEMBERS = 550;
const DRAWS = 10_000;

const SLICES = {
  nation: 'true',
  'one class, one year': `class = 'tidak_berkadar' and period >= (select max(period) - interval 12 month from published.histogram)`,
};

/** Times rank intervals and survival curves on the edition at `file`; throws when histogram and clocks disagree. */
export async function timeStatistics(file: string): Promise<StatisticsTimes> {
  const ranks = timeRanks();
  const warehouse = await openWarehouse(file, { locked: true });
  try {
    const curves = [];
    for (const [slice, condition] of Object.entries(SLICES))
      curves.push({ slice, ...(await timeCurve(warehouse, condition)) });
    return { ranks, curves };
  } finally {
    warehouse.close();
  }
}

function timeRanks(): StatisticsTimes['ranks'] {
  const contenders = Array.from({ length: MEMBERS }, (_, at) => {
    const cases = 10 + ((at * 37) % 400);
    const met = Math.round(cases * (0.5 + (at % 50) / 100));
    return { key: `m${at}`, posterior: { alpha: met + 0.5, beta: cases - met + 0.5 } };
  });
  const started = performance.now();
  rankSpreads(contenders, { draws: DRAWS });
  return { members: MEMBERS, draws: DRAWS, seconds: (performance.now() - started) / 1000 };
}

async function timeCurve(
  warehouse: Warehouse,
  condition: string,
): Promise<Omit<StatisticsTimes['curves'][number], 'slice'>> {
  const binned = await timed(() =>
    warehouse.rows<Bin>(
      `select days, sum(finished)::bigint as finished, sum(open)::bigint as open, sum(transferred)::bigint as transferred,
              sum(ended)::bigint as ended
       from published.histogram where clock = 'C4' and ${condition} group by days order by days`,
    ),
  );
  const counted = await timed(() =>
    warehouse.rows<Bin>(
      `select elapsed_days as days,
              count(*) filter (outcome = 'finished') as finished,
              count(*) filter (outcome in ('running', 'waiting')) as open,
              count(*) filter (outcome = 'transferred') as transferred,
              count(*) filter (outcome in ('archived', 'withdrawn', 'handed_over')) as ended
       from (select *, date_trunc('month', start_day) as period from published.clock)
       where clock = 'C4' and ${condition} group by elapsed_days order by elapsed_days`,
    ),
  );
  const [fromBins, fromClocks] = [kaplanMeier(binned.answer), kaplanMeier(counted.answer)];
  if (
    JSON.stringify(quantiles(fromBins)) !== JSON.stringify(quantiles(fromClocks)) ||
    fromBins.n !== fromClocks.n
  )
    throw new Error(`The histogram gives another curve than the clocks where ${condition}`);
  return {
    bins: binned.answer.length,
    clocks: fromClocks.n,
    histogram: binned.seconds,
    cases: counted.seconds,
  };
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; seconds: number }> {
  await work();
  const started = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - started) / 1000 };
}
