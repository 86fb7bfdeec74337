import {
  DOUBLE,
  DuckDBListValue,
  DuckDBScalarFunction,
  LIST,
  listValue,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import {
  adoption,
  LEAST_PEERS,
  populationClass,
  probabilityRateBelow,
} from '../web/lib/server/statistics/adoption.ts';
import { probabilityOfDrop } from '../web/lib/server/statistics/change.ts';
import { chiSquareTail } from '../web/lib/server/statistics/distribution.ts';
import { funnel, overdispersion } from '../web/lib/server/statistics/funnel.ts';
import type { Bin } from '../web/lib/server/statistics/histogram.ts';
import { logRank } from '../web/lib/server/statistics/logrank.ts';
import { benjaminiHochberg } from '../web/lib/server/statistics/multiple.ts';
import { kaplanMeier, quantileDays } from '../web/lib/server/statistics/survival.ts';
import type { Warehouse } from './warehouse.ts';

/** A function of SQL that a function of TypeScript answers: numbers (or lists of them) in, one out; null in, null out. */
type SqlFunction =
  | { of: 'numbers'; arity: number; answer: (...numbers: number[]) => number | null }
  | { of: 'lists'; arity: number; answer: (...lists: number[][]) => number | null }
  | { of: 'list'; arity: 1; answer: (list: number[]) => number[] };

/** What the statistics module gives to SQL; sql/README.md says what each means. */
export const FUNCTIONS: Record<string, SqlFunction> = {
  probability_of_drop: {
    of: 'numbers',
    arity: 5,
    answer: (x1, n1, x2, n2, margin) =>
      probabilityOfDrop({ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 }, margin),
  },
  adoption_rate: {
    of: 'numbers',
    arity: 2,
    answer: (reports, watched) => adoption(reports, watched)?.rate ?? null,
  },
  probability_rate_below: {
    of: 'numbers',
    arity: 3,
    answer: (limit, reports, watched) => probabilityRateBelow(limit, reports, watched),
  },
  population_class: { of: 'numbers', arity: 1, answer: populationClass },
  least_peers: { of: 'numbers', arity: 0, answer: () => LEAST_PEERS },
  chi_square_tail: { of: 'numbers', arity: 2, answer: chiSquareTail },
  funnel_lower_warning: funnelBound('warning', 'lo'),
  funnel_upper_warning: funnelBound('warning', 'hi'),
  funnel_lower_alarm: funnelBound('alarm', 'lo'),
  funnel_upper_alarm: funnelBound('alarm', 'hi'),
  overdispersion: {
    of: 'lists',
    arity: 3,
    answer: (numerators, denominators, [target = 0]) =>
      overdispersion(
        numerators.map((numerator, at) => ({ numerator, denominator: denominators[at] ?? 0 })),
        target,
      ),
  },
  median_days: {
    of: 'lists',
    arity: 3,
    answer: (...group) => quantileDays(kaplanMeier(binsOf(group)), 0.5),
  },
  log_rank_p: {
    of: 'lists',
    arity: 6,
    answer: (...groups) => logRank(binsOf(groups.slice(0, 3)), binsOf(groups.slice(3)))?.p ?? null,
  },
  benjamini_hochberg: { of: 'list', arity: 1, answer: benjaminiHochberg },
};

function funnelBound(limit: 'warning' | 'alarm', side: 'lo' | 'hi'): SqlFunction {
  return {
    of: 'numbers',
    arity: 3,
    answer: (target, n, phi) => funnel(target, n, phi)[limit]?.[side] ?? null,
  };
}

/** A histogram from three lists of equal length: days, finished, still open. */
function binsOf([days = [], finished = [], open = []]: number[][]): Bin[] {
  return days.map((day, at) => ({
    days: day,
    finished: finished[at] ?? 0,
    open: open[at] ?? 0,
    transferred: 0,
    ended: 0,
  }));
}

/** Makes every function known to the statements of a warehouse, as long as it is open. */
export function registerFunctions({ connection }: Warehouse): void {
  for (const [name, definition] of Object.entries(FUNCTIONS)) {
    const parameter: DuckDBType = definition.of === 'numbers' ? DOUBLE : LIST(DOUBLE);
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        parameterTypes: Array.from({ length: definition.arity }, () => parameter),
        returnType: definition.of === 'list' ? LIST(DOUBLE) : DOUBLE,
        mainFunction: (_info, input, output) => {
          const columns = Array.from({ length: definition.arity }, (_, at) => input.getColumnVector(at));
          for (let row = 0; row < input.rowCount; row++)
            output.setItem(
              row,
              answer(
                definition,
                columns.map((column) => column.getItem(row)),
              ),
            );
          output.flush();
        },
      }),
    );
  }
}

function answer(definition: SqlFunction, values: readonly DuckDBValue[]): DuckDBValue {
  if (values.includes(null)) return null;
  if (definition.of === 'numbers') return definition.answer(...values.map(Number));
  const lists = values.map((value) => (value instanceof DuckDBListValue ? value.items.map(Number) : []));
  if (definition.of === 'lists') return definition.answer(...lists);
  return listValue(definition.answer(lists[0] ?? []));
}
