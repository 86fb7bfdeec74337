import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { pointsOf, type Narrowing } from '../../../../web/lib/server/cells.ts';
import { editionsIn, type Editions } from '../../../../web/lib/server/editions.ts';
import { publish } from '../../../edition.ts';

const TABLES = {
  point: `
    indicator | entity   | period     | numerator | denominator
    received  | nasional | 2025-01-01 | 100       | 100`,
  cell: `
    indicator | holder_id | period     | category | class    | channel | numerator | denominator
    received  | kab       | 2025-01-01 | Jalan    | berkadar | sms     | 1         | 1
    received  | kab       | 2025-01-01 | Jalan    | berkadar | website | 2         | 2
    received  | kab       | 2025-01-01 | Air      | aspirasi | sms     | 4         | 4
    received  | kab       | 2025-02-01 | -        | berkadar | sms     | 8         | 8
    backlog   | kab       | 2025-02-01 | Jalan    | berkadar | sms     | 16        | 32`,
  member: `
    holder_id | entity     | valid_from | valid_to
    kab       | kab        | -          | -
    kab       | wilayah-64 | -          | 2025-01-31
    kab       | wilayah-65 | 2025-02-01 | -`,
};

let data: string;
let editions: Editions;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-cells-'));
  await publish(data, { id: 'e1', tables: TABLES });
  editions = editionsIn(data);
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const Row = z.object({
  indicator: z.string(),
  entity: z.string(),
  period: z.string(),
  numerator: z.number(),
  denominator: z.number(),
});

const look = (narrowing: Narrowing): Promise<string[]> =>
  editions.use(async ({ edition }) => {
    const { sql, values } = pointsOf(narrowing);
    const rows = (await edition?.rows(`select * from (${sql}) order by all`, values, Row)) ?? [];
    return rows.map((row) => Object.values(row).join(' '));
  });

test('nothing narrowed: the points of the edition', async () => {
  expect(await look({})).toEqual(['received nasional 2025-01-01 100 100']);
  expect(await look({ class: null, category: null, channel: null })).toHaveLength(1);
});

test('narrowed: the cells that match, in the entities their holder belonged to in that month', async () => {
  expect(await look({ category: 'Jalan' })).toEqual([
    'backlog kab 2025-02-01 16 32',
    'backlog wilayah-65 2025-02-01 16 32',
    'received kab 2025-01-01 3 3',
    'received wilayah-64 2025-01-01 3 3',
  ]);
  expect(await look({ class: 'berkadar', channel: 'sms', category: 'Jalan' })).toContain(
    'received kab 2025-01-01 1 1',
  );
  expect(await look({ class: 'berkadar' })).toContain('received wilayah-65 2025-02-01 8 8');
  expect(await look({ category: 'Tambang' })).toEqual([]);
});
