import { z } from 'zod';
import { PARTS } from './cases/cohort.ts';
import type { Edition } from './edition.ts';

/** Escalation flags of agencies; their rules are in the edition. */
export const AGENCY_FLAG_CODES = [
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
  'I06',
  'I07',
  'I08',
  'I09',
  'I10',
] as const;

/** What a flag means, as a reader is told. */
export const AgencyFlagRule = z.object({
  code: z.enum(AGENCY_FLAG_CODES),
  name_id: z.string(),
  name_en: z.string(),
  rule_id: z.string(),
  rule_en: z.string(),
  must_act: z.string(),
  must_act_en: z.string(),
  rule_version: z.string(),
});

const Row = z.object({
  flag_id: z.string(),
  code: z.enum(AGENCY_FLAG_CODES),
  severity: z.number(),
  entity: z.string(),
  name: z.string(),
  province_code: z.string().nullable(),
  raised_day: z.string(),
  cleared_day: z.string().nullable(),
  value: z.number().nullable(),
  threshold: z.number().nullable(),
  n: z.number().nullable(),
  evidence: z.string(),
  must_act: z.string(),
  must_act_en: z.string(),
  rule_version: z.string(),
});

/** The list of reports behind a flag, in the keys of /api/v1/cases; months as 2025-03. */
const List = z.object({
  ind: z.string(),
  bagian: z.enum(PARTS),
  dari: z.string(),
  sampai: z.string(),
  kategori: z.string().optional(),
});

/** The numbers behind a flag, and the list that shows the reports behind them. */
export const Evidence = z.looseObject({ list: List });

/** A flag with its numbers; `cleared_day` null = it stands. */
export const AgencyFlag = Row.extend({
  evidence: Evidence,
  cases: z.string().describe('query of /api/v1/cases that lists the reports behind it'),
});
export type AgencyFlag = z.infer<typeof AgencyFlag>;

/** Which flags are wanted; what is null does not narrow. */
export interface AgencyFlagQuestion {
  code: string | null;
  province: string | null;
  agency: string | null;
  stands: boolean | null;
}

/** Flags of agencies, the gravest standing ones first, then the latest. */
export async function listAgencyFlags(edition: Edition, question: AgencyFlagQuestion): Promise<AgencyFlag[]> {
  const rows = await edition.rows(
    `select flag.flag_id, flag.code, flag.severity, flag.entity, coalesce(agency.name, flag.entity) as name,
      agency.province_code, flag.raised_day, flag.cleared_day, flag.value, flag.threshold, flag.n, flag.evidence,
      flag.must_act, flag.must_act_en, flag.rule_version
    from published.agency_flag as flag
    left join published.agency as agency on agency.agency_id = flag.entity
    where ($code is null or flag.code = $code)
      and ($province is null or agency.province_code = $province)
      and ($agency is null or flag.entity = $agency)
      and ($stands is null or (flag.cleared_day is null) = $stands)
    order by flag.cleared_day is not null, flag.severity desc, flag.raised_day desc, flag.flag_id`,
    { ...question },
    Row,
  );
  return rows.map((row) => {
    const evidence = Evidence.parse(JSON.parse(row.evidence));
    const { kategori, ...list } = evidence.list;
    const query = { ...list, ...(kategori !== undefined && { kategori }), instansi: row.entity };
    const cases = new URLSearchParams(query).toString();
    return { ...row, evidence, cases };
  });
}

/** The rules by code. */
export function listAgencyFlagRules(edition: Edition): Promise<z.infer<typeof AgencyFlagRule>[]> {
  return edition.rows(
    `select code, name_id, name_en, rule_id, rule_en, must_act, must_act_en, rule_version
    from published.flag_rule where code like 'I%' order by code`,
    {},
    AgencyFlagRule,
  );
}
