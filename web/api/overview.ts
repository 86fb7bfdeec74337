import { createRoute, z } from '@hono/zod-openapi';
import { Due, listLanes } from '../lib/server/cases/lanes.ts';
import { completeMonths, Months } from '../lib/server/months.ts';
import { countCases, everythingIn, Holder, listHolders, nameInFull, Counts } from '../lib/server/overview.ts';
import { listProvinces, Province } from '../lib/server/peers.ts';
import { listPlaces, Place, PLACE_MONTHS } from '../lib/server/places.ts';
import { legalDay } from '../lib/server/today.ts';
import { documented, Ignored, readKeys } from './keys.ts';
import { resource } from './serving.ts';

const KEYS = { prov: { values: 'any', description: 'two-digit code of the province' } } as const;

const Overview = z
  .object({
    province: Province.nullable(),
    provinces: z.array(Province),
    counts: Counts,
    due: Due,
    holders: z.array(Holder).describe('agencies with an overdue case or a candidate, the most overdue first'),
    months: Months,
    answered_on_time: z.array(Place).describe('provinces and the nation'),
    resolved_on_time: z.array(Place).describe('provinces and the nation'),
    ignored: z.array(Ignored),
  })
  .openapi('Overview');

const get = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'What is open, overdue or near a hand-over, who holds it, and how provinces compare',
  request: { query: documented(KEYS) },
  responses: { 200: { description: 'Overview', content: { 'application/json': { schema: Overview } } } },
});

export const overview = resource().openapi(get, async (c) => {
  const { edition } = c.var;
  const { chosen, ignored } = readKeys(new URL(c.req.url).searchParams, KEYS);
  const provinces = await listProvinces(edition);
  const province = provinces.find(({ id }) => id === chosen.prov) ?? null;
  if (chosen.prov !== undefined && province === null) ignored.push({ key: 'prov', value: chosen.prov });
  const code = province?.id ?? null;
  const [counts, due, holders, answered_on_time, resolved_on_time] = await Promise.all([
    countCases(edition, code),
    listLanes(edition, everythingIn(code)).then((lanes) => nameInFull(edition, lanes)),
    listHolders(edition, code),
    listPlaces(edition, 'answered_on_time'),
    listPlaces(edition, 'resolved_on_time'),
  ]);
  const months = completeMonths(legalDay(new Date(edition.manifest.as_of)), PLACE_MONTHS);
  return c.json(
    {
      province,
      provinces,
      counts,
      due,
      holders,
      months,
      answered_on_time,
      resolved_on_time,
      ignored,
    },
    200,
  );
});
