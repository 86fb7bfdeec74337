import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';

let seeds: Warehouse;
beforeAll(async () => {
  seeds = await openSeeds('agency_flag');
});
afterAll(() => seeds.close());

test('I01 to I10, each with names, rule and who must act', async () => {
  const rules = await seeds.rows<Record<string, string | null>>('from agency_flag order by code');
  expect(rules.map(({ code }) => code)).toEqual(
    Array.from({ length: 10 }, (_, at) => `I${String(at + 1).padStart(2, '0')}`),
  );
  for (const rule of rules) {
    expect(Object.values(rule), rule.code ?? '').not.toContain(null);
    expect(rule.rule_version).toBe('r1');
  }
});

test('both rule texts give the same numbers', async () => {
  const rules = await seeds.rows<{ code: string; rule_id: string; rule_en: string }>('from agency_flag');
  const numbers = (text: string) =>
    text
      .replaceAll(/(\d),(\d)/g, '$1.$2')
      .match(/\d+(\.\d+)?/g)
      ?.toSorted();
  for (const { code, rule_id, rule_en } of rules) expect(numbers(rule_id), code).toEqual(numbers(rule_en));
});
