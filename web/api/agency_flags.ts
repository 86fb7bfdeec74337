import { createRoute, z } from '@hono/zod-openapi';
import {
  AGENCY_FLAG_CODES,
  AgencyFlag,
  AgencyFlagRule,
  listAgencyFlagRules,
  listAgencyFlags,
} from '../lib/server/agency_flags.ts';
import { findAgency } from '../lib/server/cases/choices.ts';
import { listProvinces } from '../lib/server/peers.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { resource } from './serving.ts';

const KEYS = {
  kode: { values: AGENCY_FLAG_CODES, description: 'flag' },
  prov: { values: 'any', description: 'two-digit code of the province the agency lies in' },
  instansi: { values: 'any', description: 'agency' },
  aktif: {
    values: ['ya', 'tidak', 'semua'],
    description: 'ya (when absent): standing flags, tidak: cleared ones, semua: both',
  },
} as const;

const AgencyFlags = z
  .object({
    total: z.number().int().describe('flags in this answer'),
    flags: z.array(AgencyFlag),
    rules: z.array(AgencyFlagRule),
    ignored: z.array(Ignored),
  })
  .openapi('AgencyFlags');

const get = createRoute({
  method: 'get',
  path: '/agency-flags',
  summary: 'Escalation flags of agencies with the numbers behind each, and the rules',
  request: { query: documented(KEYS) },
  responses: {
    200: { description: 'Flags of agencies', content: { 'application/json': { schema: AgencyFlags } } },
  },
});

/** Flags I01 to I10. A province or agency the edition does not know is named in `ignored` and does not narrow. */
export const agencyFlags = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
  const [provinces, agency] = await Promise.all([
    listProvinces(edition),
    chosen.instansi === undefined ? null : findAgency(edition, chosen.instansi),
  ]);
  const province = provinces.find(({ id }) => id === chosen.prov) ?? null;
  if (chosen.prov !== undefined && province === null) ignored.push({ key: 'prov', value: chosen.prov });
  if (chosen.instansi !== undefined && agency === null)
    ignored.push({ key: 'instansi', value: chosen.instansi });
  const { aktif = 'ya' } = chosen;
  const [flags, rules] = await Promise.all([
    listAgencyFlags(edition, {
      code: chosen.kode ?? null,
      province: province?.id ?? null,
      agency: agency?.id ?? null,
      stands: aktif === 'semua' ? null : aktif === 'ya',
    }),
    listAgencyFlagRules(edition),
  ]);
  return c.json({ total: flags.length, flags, rules, ignored }, 200);
});
