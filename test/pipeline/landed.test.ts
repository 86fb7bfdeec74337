import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadLanded } from '../../pipeline/landed.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';
import { landText } from '../feeds.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
  const region = `select '61' as region_code, 'Kalimantan Barat' as name, 'PROV' as type`;
  await loadLanded(warehouse, [
    await landText(),
    await landText({
      feed: { id: 'other', prefix: 'o-', sample: true },
      mappings: { region, snapshot: `select '2024-06-01' as as_of` },
    }),
  ]);
});
afterAll(() => warehouse.close());

it('shows the rows of all feeds side by side, each with its feed', async () => {
  const rows = await warehouse.rows(
    'select _feed, count(*)::integer as rows from landed.complaint group by _feed order by _feed',
  );
  expect(rows).toEqual([
    { _feed: 'other', rows: 2 },
    { _feed: 'tiny', rows: 2 },
  ]);
  expect(await warehouse.rows('select _feed, region_code, zone, _source, _row from landed.region')).toEqual([
    { _feed: 'other', region_code: '61', zone: null, _source: 'region.sql', _row: 1 },
  ]);
});

it('knows what each feed is and how far it is complete, in UTC', async () => {
  const columns = 'feed_id, prefix, sample, landed_at, as_of_at, length(hash)::integer as hash';
  expect(await warehouse.rows(`select ${columns} from landed.feed order by feed_id`)).toEqual([
    {
      feed_id: 'other',
      prefix: 'o-',
      sample: true,
      landed_at: '2024-06-30 19:00:00',
      as_of_at: '2024-05-31 17:00:00',
      hash: 64,
    },
    {
      feed_id: 'tiny',
      prefix: '',
      sample: false,
      landed_at: '2024-06-30 19:00:00',
      as_of_at: '2024-06-30 19:00:00',
      hash: 64,
    },
  ]);
});

it('has every table, empty, when nothing has landed', async () => {
  const empty = await openWarehouse(':memory:');
  await loadLanded(empty, []);
  for (const table of ['region', 'agency', 'complaint', 'event', 'reject', 'feed']) {
    expect(await empty.rows(`from landed.${table}`)).toEqual([]);
    const columns = await empty.rows<{ column_name: string }>(`describe landed.${table}`);
    const full = await warehouse.rows<{ column_name: string }>(`describe landed.${table}`);
    expect(columns).toEqual(full);
  }
  empty.close();
});
