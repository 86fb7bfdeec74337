import { z } from 'zod';
import type { Edition } from '../edition.ts';
import { FasterStage, listFasterStages } from './faster_stages.ts';
import { Interval } from './interval.ts';
import { judgeGroup, type Performer } from './positive_deviant.ts';
import { isMember, kindValues, OF_KIND, scopeValues, type Question } from './question.ts';

/** An agency that does better than its mix of reports and its peers lead to expect. */
export const Deviant = z.object({
  agency_id: z.string(),
  name: z.string(),
  type: z.string(),
  numerator: z.number().int().describe('resolved on time'),
  denominator: z.number().int().describe('due'),
  share: z.number(),
  expected: z
    .number()
    .describe('on time, were each class and category resolved as by all agencies of the type'),
  adjusted_share: z.number().describe('observed / expected x share of the type, at most 1'),
  shrunk_share: z.number(),
  interval: Interval.describe('of the shrunk share, 90 %'),
  limit: z.number().describe('upper 99.8 % funnel limit around the expected share, over-dispersion counted'),
  peers: z.object({
    members: z.number().int().describe('agencies of the type with at least 30 due reports'),
    share: z.number(),
    p75: z.number().describe('third quartile of their shrunk shares'),
    phi: z.number().describe('over-dispersion'),
  }),
  rules: z
    .array(z.enum(['corong', 'susut']))
    .describe('corong = above the funnel limit, susut = lower bound of the interval above p75'),
  faster: z.array(FasterStage).describe('what it does differently, the largest difference first'),
  cases: z
    .object({
      ind: z.string(),
      bagian: z.string(),
      instansi: z.string(),
      dari: z.string(),
      sampai: z.string(),
    })
    .describe('keys of /cases that list the reports resolved on time'),
});
export type Deviant = z.infer<typeof Deviant>;

const Cell = z.object({
  agency_id: z.string(),
  name: z.string(),
  type: z.string(),
  kind: z.string(),
  numerator: z.number(),
  denominator: z.number(),
  is_asked: z.boolean(),
});

/** On-time resolution of every agency with its units, by class and category; peers are national whatever is asked. */
const CELLS = `
  with resolved as (
    select coalesce(agency.parent_id, agency.agency_id) as agency_id,
      concat_ws(' ', cell.class, coalesce(cell.category, '-')) as kind,
      sum(cell.numerator)::integer as numerator, sum(cell.denominator)::integer as denominator,
      bool_or(${isMember('cell.holder_id', 'cell.period')}) as is_asked
    from published.cell as cell
    join published.agency as agency on agency.agency_id = cell.holder_id
    where cell.indicator = 'resolved_on_time' and cell.period between $first::date and $last::date and ${OF_KIND}
    group by all
  )
  select resolved.*, entity.name, entity.type
  from resolved join published.entity as entity on entity.entity = resolved.agency_id
  where entity.kind = 'agency'
  order by resolved.agency_id, kind`;

type AgencyCell = z.infer<typeof Cell>;

/**
 * Positive deviants of the entity (nation, province, or one agency) by on-time resolution, each among all agencies of
 * its type, with the stages in which it is faster than they are.
 */
export async function listDeviants(edition: Edition, question: Question): Promise<Deviant[]> {
  const cells = await edition.rows(CELLS, { ...scopeValues(question), ...kindValues(question) }, Cell);
  const asked = new Map(cells.filter(({ is_asked }) => is_asked).map((cell) => [cell.agency_id, cell]));
  const found = [...Map.groupBy(cells, ({ type }) => type).values()].flatMap((group) => {
    const judged = judgeGroup(performersOf(group));
    const { members = [], overall = 0, p75 = 0, phi = 1 } = judged ?? {};
    return members
      .filter(({ id, rules }) => rules.length > 0 && asked.has(id))
      .map((member) => ({ member, peers: { members: members.length, share: overall, p75, phi } }));
  });
  const faster = await listFasterStages(
    edition,
    question,
    found.map(({ member }) => member.id),
  );
  const [dari, sampai] = [question.months.first.slice(0, 7), question.months.last.slice(0, 7)];
  return found.map(({ member, peers }) => ({
    agency_id: member.id,
    name: asked.get(member.id)?.name ?? member.id,
    type: asked.get(member.id)?.type ?? '',
    numerator: member.numerator,
    denominator: member.denominator,
    share: member.share,
    expected: member.standardised.expected,
    adjusted_share: member.adjusted,
    shrunk_share: member.shrunk.share,
    interval: member.shrunk.interval,
    limit: member.limit,
    peers,
    rules: member.rules,
    faster: faster.get(member.id) ?? [],
    cases: { ind: 'tepat-waktu', bagian: 'pembilang', instansi: member.id, dari, sampai },
  }));
}

function performersOf(cells: readonly AgencyCell[]): Performer[] {
  return [...Map.groupBy(cells, ({ agency_id }) => agency_id)].map(([id, strata]) => ({ id, strata }));
}
