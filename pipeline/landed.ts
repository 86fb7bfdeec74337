import { join } from 'node:path';
import { columnsOf } from './columns.ts';
import type { Relation } from './contract.ts';
import type { Landing } from './landing.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

const RELATIONS_IN_ROWS: readonly Relation[] = ['region', 'agency', 'complaint', 'event'];

const REJECT = [
  'relation varchar',
  '_source varchar',
  '_row bigint',
  'reason varchar',
  'detail varchar',
  'record varchar',
];

/**
 * Makes landings readable as `landed.<relation>`, `landed.reject` and `landed.feed`: the landed rows as they are, with
 * the feed in `_feed`. A relation that no feed gives is there and empty.
 */
export async function loadLanded(warehouse: Warehouse, landings: readonly Landing[]): Promise<void> {
  await warehouse.run('create schema landed');
  for (const relation of RELATIONS_IN_ROWS) {
    const columns = columnsOf(relation).map((name) => `${identifier(name)} varchar`);
    const giving = landings.filter(({ rows }) => rows[relation] !== undefined);
    await expose(warehouse, relation, [...columns, '_source varchar', '_row bigint'], giving);
  }
  await expose(warehouse, 'reject', REJECT, landings);
  await warehouse.run(`create table landed.feed (feed_id varchar, name varchar, kind varchar, timezone varchar,
    prefix varchar, sample boolean, cadence varchar, landed_at timestamp, as_of_at timestamp, hash varchar)`);
  for (const { feed, landed_at, as_of, hash } of landings) {
    await warehouse.run(
      `insert into landed.feed values ($id, $name, $kind, $timezone, $prefix, $sample, $cadence,
        timezone('UTC', $landed_at::timestamptz), timezone('UTC', $as_of::timestamptz), $hash)`,
      {
        id: feed.id,
        name: feed.name,
        kind: feed.kind,
        timezone: feed.timezone,
        prefix: feed.prefix,
        sample: feed.sample,
        cadence: feed.cadence,
        landed_at,
        as_of,
        hash,
      },
    );
  }
}

async function expose(
  warehouse: Warehouse,
  table: string,
  columns: readonly string[],
  landings: readonly Landing[],
): Promise<void> {
  if (landings.length === 0) {
    await warehouse.run(`create table landed.${table} (${columns.join(', ')}, _feed varchar)`);
    return;
  }
  const parts = landings.map(
    ({ feed, dir }) =>
      `select *, ${literal(feed.id)} as _feed from read_parquet(${literal(join(dir, `${table}.parquet`))})`,
  );
  await warehouse.run(`create view landed.${table} as ${parts.join(' union all by name ')}`);
}
