import { z } from 'zod';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import type { Edition } from '../edition.ts';
import type { Bin } from '../statistics/histogram.ts';
import { share } from '../statistics/proportion.ts';
import { kaplanMeier, quantiles } from '../statistics/survival.ts';
import { isMember, kindValues, LISTED, OF_KIND, scopeValues, within, type Question } from './question.ts';

/** Stages of a report in the order of the straight path; the last three lie beside it. */
export const STAGES = [
  ...['verifikasi', 'disposisi', 'respons', 'penanganan', 'tanggapan'],
  ...['data', 'dikembalikan', 'ditutup'],
] as const;

const StageHolder = z.object({
  holder_id: z.string(),
  name: z.string().nullable().describe('null at the national desk'),
  stretches: z.number().int(),
  days: z.number().int(),
});

/** What one stage took, of all holders of the entity together. */
export const StageFigure = z.object({
  stage: z.enum(STAGES),
  stretches: z.number().int().describe('times a report entered the stage'),
  open: z.number().int().describe('of these, still lasting'),
  days: z.number().int().describe('working days spent in it, to the as-of day'),
  share: z.number().nullable().describe('of the days of all stages'),
  mean_days: z
    .number()
    .nullable()
    .describe('days / stretches, lasting ones as long as they are so far; null below ten'),
  median_days: z
    .number()
    .nullable()
    .describe('Kaplan-Meier, lasting ones included; null below ten or when not reached'),
  p90_days: z.number().nullable(),
  holders: z.array(StageHolder).describe('up to ten, most days first'),
  cases: z
    .array(z.string())
    .describe(`up to ${LISTED} complaints, those that still last first, then the longest`),
});
export type StageFigure = z.infer<typeof StageFigure>;

const Cell = z.object({ stage: z.enum(STAGES), days: z.number(), ended: z.number(), open: z.number() });
const Holder = StageHolder.extend({ stage: z.enum(STAGES) });
const Cases = z.object({ stage: z.enum(STAGES), cases: z.array(z.string()) });

const HISTOGRAM = `
  select stage, days, sum(ended)::integer as ended, sum(open)::integer as open
  from published.stage as stage
  where ${within('period')} and ${OF_KIND} and ${isMember('stage.holder_id', 'stage.period')}
  group by stage, days`;

const HOLDERS = `
  with held as (
    select stage, holder_id, sum(ended + open)::integer as stretches, sum(days * (ended + open))::integer as held_days
    from published.stage as stage
    where ${within('period')} and ${OF_KIND} and ${isMember('stage.holder_id', 'stage.period')}
    group by stage, holder_id
  )
  select stage, holder_id, agency.name, stretches, held_days as days
  from held
  left join published.agency as agency on agency.agency_id = held.holder_id
  qualify row_number() over (partition by stage order by held_days desc, holder_id) <= 10
  order by stage, held_days desc, holder_id`;

const CASES = `
  select stage, arg_max(complaint_id, (is_open, days, complaint_id), ${LISTED}) as cases
  from published.stretch as stretch
  where ${within('from_day')} and ${isMember('stretch.holder_id', 'stretch.from_day')}
    and ($class::varchar is null and $category::varchar is null
      or complaint_id in (select complaint_id from published.complaint where ${OF_KIND}))
  group by stage`;

/**
 * Time per stage of the stretches that began in the months asked for, and who held them. The days of all stages add up
 * to `days` of the answer. Counted in the hands of the entity: a province counts no day at the national desk.
 */
export async function listStages(edition: Edition, question: Question): Promise<StageFigure[]> {
  const values = { ...scopeValues(question), ...kindValues(question) };
  const [cells, holders, cases] = await Promise.all([
    edition.rows(HISTOGRAM, values, Cell),
    edition.rows(HOLDERS, values, Holder),
    edition.rows(CASES, values, Cases),
  ]);
  const all = daysOf(cells);
  return STAGES.map((stage) => {
    const own = cells.filter((cell) => cell.stage === stage);
    const stretches = own.reduce((sum, cell) => sum + cell.ended + cell.open, 0);
    const days = daysOf(own);
    const isEnough = stretches >= MINIMUM_N.value;
    const { median, p90 } = quantiles(kaplanMeier(isEnough ? own.map(binOf) : []));
    return {
      stage,
      stretches,
      open: own.reduce((sum, cell) => sum + cell.open, 0),
      days,
      share: share({ numerator: days, denominator: all }),
      mean_days: isEnough ? share({ numerator: days, denominator: stretches }) : null,
      median_days: median,
      p90_days: p90,
      holders: holders.filter((row) => row.stage === stage).map((row) => StageHolder.parse(row)),
      cases: [...new Set(cases.find((row) => row.stage === stage)?.cases ?? [])],
    };
  });
}

type StageCell = z.infer<typeof Cell>;

const daysOf = (cells: readonly StageCell[]): number =>
  cells.reduce((sum, { days, ended, open }) => sum + days * (ended + open), 0);

/** A stage ends once, by whatever comes next; what still lasts is censored. */
const binOf = ({ days, ended, open }: StageCell): Bin => ({
  days,
  finished: ended,
  open,
  transferred: 0,
  ended: 0,
});
