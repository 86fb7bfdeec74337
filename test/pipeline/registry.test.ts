import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { Indicator } from '../../pipeline/contract.ts';
import { INDICATORS } from '../../pipeline/indicators.ts';
import { placeFrom } from '../../pipeline/place.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

const place = placeFrom({});
const warehouses: Warehouse[] = [];
let sql: string;

beforeAll(async () => {
  sql = await mkdtemp(join(tmpdir(), 'tilik-registry-'));
  await cp(place.sql, sql, { recursive: true });
});
afterAll(async () => {
  for (const warehouse of warehouses) warehouse.close();
  await rm(sql, { recursive: true });
});

const SPOKEN: Indicator = {
  id: 'spoken',
  key: 'dibicarakan',
  title: { id: 'Dibicarakan', en: 'Spoken of' },
  unit: 'mean',
  version: 'v2',
  group: 'ikp',
  better: 'higher',
  over: 'sum',
  topic: 'kecepatan',
  why: { id: 'Supaya ada.', en: 'So that it is there.' },
  caveats: ['pengalihan'],
};

const file = (columns: string[], body: string): string =>
  [
    '-- Times a report was spoken of, in the month it came.',
    '-- grain: one row per report',
    ...columns.map((name) => `-- column ${name}: ${name} of it`),
    `-- unique: ${columns[0] ?? ''}`,
    body,
  ].join('\n');

const SIX = ['complaint_id', 'spell_no', 'holder_id', 'period', 'numerator', 'denominator'];
const body = `select 'A' as complaint_id, 0 as spell_no, 'nasional' as holder_id, date '2025-01-01' as period,
  7 as numerator, 2 as denominator`;

async function buildWith(text: string): Promise<Warehouse> {
  await writeFile(join(sql, 'indicators', 'spoken.sql'), text);
  const warehouse = await openWarehouse(':memory:');
  warehouses.push(warehouse);
  await build(warehouse, { ...place, sql, landings: [], indicators: [...INDICATORS, SPOKEN] });
  return warehouse;
}

describe('one more indicator', () => {
  it('is counted, summed and described from its file and its entry alone', async () => {
    const warehouse = await buildWith(file(SIX, body));
    expect(await warehouse.rows(`select * from published.counted`)).toEqual([
      {
        indicator: 'spoken',
        holder_id: 'nasional',
        period: '2025-01-01',
        complaint_id: 'A',
        spell_no: 0,
        numerator: 7,
        denominator: 2,
      },
    ]);
    expect(await warehouse.rows('select * from published.point')).toEqual([
      { indicator: 'spoken', entity: 'nasional', period: '2025-01-01', numerator: 7, denominator: 2 },
    ]);
    expect(
      await warehouse.one(`select unit, version, "group", is_headline, definition, numerator, denominator
        from published.indicator where indicator = 'spoken'`),
    ).toEqual({
      unit: 'mean',
      version: 'v2',
      group: 'ikp',
      is_headline: false,
      definition: 'Times a report was spoken of, in the month it came.',
      numerator: 'numerator of it',
      denominator: 'denominator of it',
    });
  });

  it('that makes other columns is refused with the columns of an indicator', async () => {
    const four = file(['entity', 'period', 'numerator', 'denominator'], body);
    await expect(buildWith(four)).rejects.toThrow(
      /spoken\.sql makes \(entity, period, numerator, denominator\), an indicator makes \(complaint_id, spell_no/,
    );
  });
});
