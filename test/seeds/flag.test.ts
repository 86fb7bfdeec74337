import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOCKS } from '../../pipeline/contract.ts';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';

let seeds: Warehouse;
beforeAll(async () => {
  seeds = await openSeeds('flag');
});
afterAll(() => seeds.close());

test('flags and the clocks they watch', async () => {
  const flags = await seeds.rows<{ code: string; clock: string | null }>(
    'select code, clock from flag order by code',
  );
  expect(flags.map((flag) => [flag.code, flag.clock])).toEqual([
    ['K01', 'C1'],
    ['K02', 'C2'],
    ['K03', 'C2'],
    ['K04', 'C3'],
    ['K05', 'C4'],
    ['K06', 'C4'],
    ['K07', 'C6'],
    ['K08', 'C6'],
    ['K09', null],
    ['K10', null],
    ['K11', null],
    ['K12', null],
    ['K13', null],
    ['K14', null],
    ['K15', 'C4'],
    ['K16', null],
    ['K17', null],
  ]);
  expect(flags.filter(({ clock }) => clock && !CLOCKS.some((known) => known === clock))).toEqual([]);
});

test('every flag says in both languages what it is, and who must act', async () => {
  const silent = await seeds.rows(`
    select code from flag
    where name_id is null or name_en is null or rule_id is null or rule_en is null
      or must_act is null or must_act_en is null or rule_version is distinct from 'r2'`);
  expect(silent).toEqual([]);
});

test('both rule texts give the same numbers', async () => {
  const rules = await seeds.rows<{ code: string; rule_id: string; rule_en: string }>('from flag');
  const numbers = (text: string) => text.match(/\d+/g)?.toSorted();
  for (const rule of rules) {
    expect(numbers(rule.rule_id), rule.code).toEqual(numbers(rule.rule_en));
  }
});
