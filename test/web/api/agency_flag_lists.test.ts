import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INDICATORS } from '../../../pipeline/indicators.ts';
import { createApi, type Api } from '../../../web/api/app.ts';
import { AGENCY_FLAG_CODES } from '../../../web/lib/server/agency_flags.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';
import { drawLog, givenAgencies, givenUntil } from '../../sql/core/agency_log.ts';
import { writeTable } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

/** The lists that the SQL names in its evidence, asked of the real list of cases with the real registry. */

let data: string;
let editions: Editions;
let api: Api;

async function textOf(world: World, sql: string): Promise<string> {
  const rows = await world.warehouse.rows<Record<string, unknown>>(sql);
  return writeTable(rows, Object.keys(rows[0] ?? {}));
}

const registry = (): string =>
  writeTable(
    INDICATORS.map(({ id, key, unit, version, group, better, over, topic }, position) => {
      const words = { title_id: id, title_en: id, why_id: id, why_en: id, definition: id };
      const rest = { numerator: id, denominator: id, is_headline: false, caveats: '[]' };
      return { indicator: id, key, position, unit, version, group, better, over, topic, ...words, ...rest };
    }),
    [
      ...['indicator', 'key', 'position', 'unit', 'version', 'group', 'better', 'over', 'topic', 'title_id'],
      ...['title_en', 'why_id', 'why_en', 'definition', 'numerator', 'denominator', 'is_headline', 'caveats'],
    ],
  );

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-agency-flag-lists-'));
  const world = await openWorld();
  await givenAgencies(world);
  await givenUntil(world, drawLog(1), '2025-04-10T23:00:00Z');
  await world.derive('published.agency_flag');
  const tables = {
    agency_flag: await textOf(world, 'from published.agency_flag'),
    agency: await textOf(world, 'select agency_id, name, is_unit from core.agency'),
    entity: await textOf(world, 'select agency_id as entity, name from core.agency'),
    complaint: await textOf(
      world,
      `select 'A' as complaint_id, 'kab-61.01' as agency_id, 'Jalan' as category`,
    ),
    feed: 'feed_id | as_of_day\n f | 2025-04-11',
    indicator: registry(),
  };
  world.close();
  await publish(data, { id: 'e1', tables });
  editions = editionsIn(data);
  api = createApi(editions);
}, 120_000);
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

interface Flags {
  flags: {
    code: string;
    entity: string;
    cases: string;
    evidence: { list: { ind: string; bagian: string; dari: string; sampai: string } };
  }[];
}
interface List {
  filter: {
    instansi: { id: string } | null;
    cohort: { key: string; part: string; period: null; months: { last: string } } | null;
  };
  ignored: object[];
}

test.each(AGENCY_FLAG_CODES)('%s opens its list: nothing of the query is ignored', async (code) => {
  const asked = await api.request(`/api/v1/agency-flags?aktif=semua&kode=${code}`);
  const { flags } = (await asked.json()) as Flags;
  expect(flags.length).toBeGreaterThan(0);
  for (const { entity, cases, evidence } of flags.slice(0, 5)) {
    const answer = await api.request(`/api/v1/cases?${cases}`);
    expect(answer.status).toBe(200);
    const { filter, ignored } = (await answer.json()) as List;
    expect(ignored, cases).toEqual([]);
    expect(filter.instansi?.id).toBe(entity);
    const { ind: key, bagian: part, sampai } = evidence.list;
    expect(filter.cohort).toMatchObject({ key, part, period: null, months: { last: `${sampai}-01` } });
  }
});
