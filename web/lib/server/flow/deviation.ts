import { z } from 'zod';
import { MINIMUM_N } from '../../../../pipeline/contract.ts';
import type { Edition } from '../edition.ts';
import { total, type Bin } from '../statistics/histogram.ts';
import { logRank } from '../statistics/logrank.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { kaplanMeier, quantiles } from '../statistics/survival.ts';
import { isMember, kindValues, LISTED, OF_KIND, scopeValues, within, type Question } from './question.ts';
import { without } from './remainder.ts';

/** Ways off the straight path. */
export const DEVIATIONS = [
  ...['dikembalikan', 'dialihkan', 'saling_lempar', 'banyak_unit', 'koordinasi', 'ditunda', 'kelas_diubah'],
  ...['dibuka_kembali', 'tutup_otomatis', 'verifikasi_terlambat', 'respons_terlambat'],
] as const;
export type DeviationCode = (typeof DEVIATIONS)[number];

/** The parts of one sentence: "returned as bukan wewenang at least once: 18 % of reports, +9 working days". */
export const Deviation = z.object({
  deviation: z.enum(DEVIATIONS),
  numerator: z.number().int().describe('reports with it'),
  denominator: z.number().int().describe('all reports of the entity'),
  median_with: z.number().nullable().describe('working days from receipt to closing; null when not reached'),
  median_without: z.number().nullable(),
  extra_days: z
    .number()
    .nullable()
    .describe('difference of the medians; null below 10 reports on either side or when one is not reached'),
  q: z.number().nullable().describe('log-rank, Benjamini-Hochberg over the deviations told'),
  is_clear: z
    .boolean()
    .describe('a difference that chance alone hardly makes: q < 0.05. Not a proof of cause'),
  cases: z.array(z.string()).describe(`up to ${LISTED} complaints, the longest first`),
});
export type Deviation = z.infer<typeof Deviation>;

const Cell = z.object({
  deviation: z.enum(DEVIATIONS).nullable(),
  days: z.number(),
  finished: z.number(),
  open: z.number(),
  ended: z.number(),
});
const Cases = z.object({ deviation: z.enum(DEVIATIONS), cases: z.array(z.string()) });

/** Reports received in the months asked for that the entity held at any time, with their time to closing. */
const SCOPE = `
  scope as (
    select complaint_id, total_days as days, state = 'SELESAI' as is_finished, is_open
    from published.complaint as complaint
    where ${within('received_day')} and ${OF_KIND}
      and ($entity = 'nasional' or complaint_id in (
        select complaint_id from published.spell as spell
        where ${isMember('coalesce(spell.unit_id, spell.agency_id)', 'spell.start_day')}))
  )`;

const COUNTS = `days, (count(*) filter (is_finished))::integer as finished, (count(*) filter (is_open))::integer as open,
  (count(*) filter (not is_finished and not is_open))::integer as ended`;

const HISTOGRAM = `
  with ${SCOPE}
  select null as deviation, ${COUNTS} from scope group by days
  union all
  select deviation.deviation, ${COUNTS}
  from scope join published.deviation as deviation on deviation.complaint_id = scope.complaint_id
  group by deviation.deviation, days`;

const CASES = `
  with ${SCOPE}
  select deviation.deviation, arg_max(scope.complaint_id, (days, scope.complaint_id), ${LISTED}) as cases
  from scope join published.deviation as deviation on deviation.complaint_id = scope.complaint_id
  group by deviation.deviation`;

/**
 * Deviations of the entity's reports, those that cost most days in all first. Medians are Kaplan-Meier over receipt to
 * closing, pauses included: open reports count, archived and withdrawn ones leave.
 */
export async function listDeviations(edition: Edition, question: Question): Promise<Deviation[]> {
  const values = { ...scopeValues(question), ...kindValues(question) };
  const [cells, cases] = await Promise.all([
    edition.rows(HISTOGRAM, values, Cell),
    edition.rows(CASES, values, Cases),
  ]);
  const all = binsOf(cells, null);
  const told = DEVIATIONS.map((deviation) => ({ deviation, bins: binsOf(cells, deviation) })).filter(
    ({ bins }) => bins.length > 0,
  );
  const compared = told.map(({ deviation, bins }) => ({ deviation, ...compare(bins, without(all, bins)) }));
  const judged = compared.filter(({ p }) => p !== null);
  const adjusted = benjaminiHochberg(judged.map(({ p }) => p ?? 1));
  return compared
    .map(({ p, ...row }) => {
      const q =
        p === null ? null : (adjusted[judged.findIndex((each) => each.deviation === row.deviation)] ?? null);
      const own = cases.find((each) => each.deviation === row.deviation)?.cases ?? [];
      return { ...row, denominator: total(all), q, is_clear: q !== null && q < 0.05, cases: own };
    })
    .toSorted((a, b) => cost(b) - cost(a) || b.numerator - a.numerator);
}

type DeviationCell = z.infer<typeof Cell>;

const cost = ({ numerator, extra_days }: { numerator: number; extra_days: number | null }): number =>
  numerator * (extra_days ?? 0);

const binsOf = (cells: readonly DeviationCell[], deviation: DeviationCode | null): Bin[] =>
  cells
    .filter((cell) => cell.deviation === deviation)
    .map(({ days, finished, open, ended }) => ({ days, finished, open, transferred: 0, ended }));

/** Time to closing with and without a deviation; nothing but the count where either side has fewer than 10 reports. */
export function compare(
  having: readonly Bin[],
  lacking: readonly Bin[],
): Pick<Deviation, 'numerator' | 'median_with' | 'median_without' | 'extra_days'> & { p: number | null } {
  const numerator = total(having);
  if (Math.min(numerator, total(lacking)) < MINIMUM_N.value)
    return { numerator, median_with: null, median_without: null, extra_days: null, p: null };
  const median_with = quantiles(kaplanMeier(having)).median;
  const median_without = quantiles(kaplanMeier(lacking)).median;
  return {
    numerator,
    median_with,
    median_without,
    extra_days: median_with === null || median_without === null ? null : median_with - median_without,
    p: logRank(having, lacking)?.p ?? null,
  };
}
