import type { World } from '../../world.ts';

/** Monthly figures of an agency by column, in order of months; columns left out are 0. */
export type Figures = Partial<
  Record<
    | 'received'
    | 'finished'
    | 'archived'
    | 'secreted'
    | 'open'
    | 'judged'
    | 'judged_finished'
    | 'verdicts'
    | 'on_time',
    readonly number[]
  >
>;

const COLUMNS = [
  'received',
  'finished',
  'archived',
  'secreted',
  'open',
  'judged',
  'judged_finished',
  'verdicts',
  'on_time',
] as const;

/** Fills `core.agency_flag_month` with months from January 2025 on, so that a rule can be tested on drawn figures alone. */
export async function givenMonths(world: World, agencies: Record<string, Figures>): Promise<void> {
  const lines = Object.entries(agencies).flatMap(([agency, figures]) => {
    const months = Math.max(...Object.values(figures).map((values) => values.length));
    return Array.from({ length: months }, (_, at) => {
      const month = new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 10);
      const end = new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10);
      return [agency, month, end, ...COLUMNS.map((column) => figures[column]?.[at] ?? 0)].join(' | ');
    });
  });
  await world.given(
    'core.agency_flag_month',
    ['agency_id | month | month_end', ...COLUMNS].join(' | ') + '\n' + lines.join('\n'),
  );
}

/** The same figure for a number of months. */
export const each = (months: number, figure: number): number[] =>
  Array.from({ length: months }, () => figure);

/** Signals of one rule as text: agency, month, + raised or - cleared. */
export async function signals(world: World, code: string): Promise<string[]> {
  const table = `core.agency_flag_${code.toLowerCase()}`;
  await world.derive(table);
  const rows = await world.warehouse.rows<{ agency_id: string; day: string; is_raise: boolean }>(
    `select agency_id, day, is_raise from ${table} order by agency_id, day`,
  );
  return rows.map(
    ({ agency_id, day, is_raise }) => `${agency_id} ${day.slice(0, 7)} ${is_raise ? '+' : '-'}`,
  );
}

/** What stands behind the first raise of a rule for an agency. */
export async function raised(world: World, code: string, agency = 'a'): Promise<Record<string, unknown>> {
  const { evidence, ...row } = await world.warehouse.one<{
    evidence: string;
    value: number;
    threshold: number;
    n: number;
  }>(
    `select value, threshold, n, severity, evidence from core.agency_flag_${code.toLowerCase()}
    where agency_id = $agency and is_raise order by day limit 1`,
    { agency },
  );
  return { ...row, evidence: JSON.parse(evidence) as unknown };
}
