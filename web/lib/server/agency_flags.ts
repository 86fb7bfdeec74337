import { z } from 'zod';
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
  rule_version: z.string(),
});

/** The numbers behind a flag, and the list that shows the reports behind them: its key, from and to a day. */
export const Evidence = z.looseObject({ list: z.string(), from: z.iso.date(), to: z.iso.date() });

/** A flag with its numbers; `cleared_day` null = it stands. */
export const AgencyFlag = Row.extend({ evidence: Evidence });
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
      flag.must_act, flag.rule_version
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
  return rows.map((row) => ({ ...row, evidence: Evidence.parse(JSON.parse(row.evidence)) }));
}

/** The rules by code. */
export function listAgencyFlagRules(edition: Edition): Promise<z.infer<typeof AgencyFlagRule>[]> {
  return edition.rows(
    `select code, name_id, name_en, rule_id, rule_en, must_act, rule_version
    from published.flag_rule where code like 'I%' order by code`,
    {},
    AgencyFlagRule,
  );
}
