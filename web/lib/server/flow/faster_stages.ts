import { z } from 'zod';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import type { Edition } from '../edition.ts';
import { total, type Bin } from '../statistics/histogram.ts';
import { logRank } from '../statistics/logrank.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { kaplanMeier, quantiles } from '../statistics/survival.ts';
import { kindValues, OF_KIND, within, type Question } from './question.ts';
import { without } from './remainder.ts';
import { STAGES } from './stages.ts';

/** A stage that an agency leaves sooner than its peers do. */
export const FasterStage = z.object({
  stage: z.enum(STAGES),
  stretches: z.number().int(),
  mean_days: z.number().describe('working days per stretch'),
  peer_mean_days: z.number(),
  median_days: z.number().nullable().describe('Kaplan-Meier'),
  peer_median_days: z.number().nullable(),
  q: z.number().describe('log-rank, Benjamini-Hochberg over the stages compared'),
});
export type FasterStage = z.infer<typeof FasterStage>;

const Cell = z.object({
  agency_id: z.string().nullable(),
  type: z.string(),
  stage: z.enum(STAGES),
  days: z.number(),
  ended: z.number(),
  open: z.number(),
});
type StageCell = z.infer<typeof Cell>;

/** Stages of agencies with all their units, and of each type of agency as a whole (agency_id null). */
const HISTOGRAMS = `
  with held as (
    select coalesce(agency.parent_id, agency.agency_id) as agency_id, stage.stage, stage.days, stage.ended, stage.open
    from published.stage as stage
    join published.agency as agency on agency.agency_id = stage.holder_id
    where ${within('stage.period')} and ${OF_KIND}
  ),
  summed as (
    select held.agency_id, entity.type, held.stage, held.days, sum(ended)::integer as ended, sum(open)::integer as open
    from held join published.entity as entity on entity.entity = held.agency_id
    group by grouping sets ((held.agency_id, entity.type, held.stage, held.days), (entity.type, held.stage, held.days))
  )
  select agency_id, type, stage, days, ended, open from summed
  where agency_id is null or list_contains(string_split($agencies, chr(10)), agency_id)`;

/** Per agency, the stages it leaves significantly sooner (q < 0.05) than the other agencies of its type. */
export async function listFasterStages(
  edition: Edition,
  question: Question,
  agencies: readonly string[],
): Promise<Map<string, FasterStage[]>> {
  if (agencies.length === 0) return new Map();
  const { first, last } = question.months;
  const cells = await edition.rows(
    HISTOGRAMS,
    { first, last, ...kindValues(question), agencies: agencies.join('\n') },
    Cell,
  );
  const byAgency = Map.groupBy(cells, ({ agency_id }) => agency_id ?? '');
  const ofTypes = byAgency.get('') ?? [];
  return new Map(
    agencies.map((agency) => {
      const own = byAgency.get(agency) ?? [];
      const type = own[0]?.type;
      const group = ofTypes.filter((cell) => cell.type === type);
      return [agency, fasterStages(own, group)];
    }),
  );
}

interface Compared extends Omit<FasterStage, 'q'> {
  p: number;
}

/** Compares each stage with at least ten stretches of its own; the group still contains the agency itself. */
function fasterStages(own: readonly StageCell[], group: readonly StageCell[]): FasterStage[] {
  const compared = STAGES.flatMap((stage): Compared[] => {
    const mine = binsOf(own, stage);
    const others = without(binsOf(group, stage), mine);
    const p = logRank(mine, others)?.p;
    if (p === undefined || Math.min(total(mine), total(others)) < MINIMUM_N.value) return [];
    return [
      {
        stage,
        stretches: total(mine),
        mean_days: meanOf(mine),
        peer_mean_days: meanOf(others),
        median_days: quantiles(kaplanMeier(mine)).median,
        peer_median_days: quantiles(kaplanMeier(others)).median,
        p,
      },
    ];
  });
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
  return compared
    .map(({ p, ...stage }, at) => ({ ...stage, q: adjusted[at] ?? p }))
    .filter(({ q, mean_days, peer_mean_days }) => q < 0.05 && mean_days < peer_mean_days)
    .toSorted((a, b) => b.peer_mean_days - b.mean_days - (a.peer_mean_days - a.mean_days));
}

const binsOf = (cells: readonly StageCell[], stage: StageCell['stage']): Bin[] =>
  cells
    .filter((cell) => cell.stage === stage)
    .map(({ days, ended, open }) => ({ days, finished: ended, open, transferred: 0, ended: 0 }));

const meanOf = (bins: readonly Bin[]): number =>
  bins.reduce((sum, { days, finished, open }) => sum + days * (finished + open), 0) / total(bins);
