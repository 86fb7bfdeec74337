import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLASSES, CLOCKS, EVENT_CODES } from '../../pipeline/contract.ts';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';

interface PolicyRow {
  clock: string;
  class: string | null;
  limit_days: string;
  unit: string;
  start_event: string;
  stop_event: string;
  pauses: string;
  valid_from: string;
  valid_to: string | null;
  source: string;
}

let seeds: Warehouse;
let policies: PolicyRow[];
beforeAll(async () => {
  seeds = await openSeeds('policy');
  policies = await seeds.rows<PolicyRow>('from policy');
});
afterAll(() => seeds.close());

test('limits by clock and class', () => {
  const limits = policies.map((row) => [row.clock, row.class, Number(row.limit_days)]);
  expect(limits).toEqual([
    ['C1', null, 3],
    ['C2', null, 3],
    ['C3', null, 5],
    ['C4', 'permintaan_informasi', 5],
    ['C4', 'tidak_berkadar', 14],
    ['C4', 'berkadar', 60],
    ['C4', 'aspirasi', 14],
    ['C5', null, 10],
    ['C6', null, 60],
    ['C7', null, 10],
  ]);
});

test('limits are working days', () => {
  expect(new Set(policies.map((row) => row.unit))).toEqual(new Set(['workday']));
});

test('a hold pauses every clock but the reporter’s own two', () => {
  const paused = new Map(policies.map((row) => [row.clock, row.pauses]));
  expect(Object.fromEntries(paused)).toEqual({
    C1: 'true',
    C2: 'true',
    C3: 'true',
    C4: 'true',
    C5: 'false',
    C6: 'true',
    C7: 'false',
  });
});

test('clock C4 has one limit for every class of the contract', () => {
  const classes = policies.filter((row) => row.clock === 'C4').map((row) => row.class);
  expect(classes.toSorted()).toEqual(CLASSES.toSorted());
});

test('every clock of the contract has a policy', () => {
  expect([...new Set(policies.map((row) => row.clock))]).toEqual([...CLOCKS]);
});

test('events are events of the contract', () => {
  const named = policies.flatMap((row) => [row.start_event, row.stop_event].join('|').split('|'));
  expect(named.filter((code) => !EVENT_CODES.some((known) => known === code))).toEqual([]);
});

describe('validity', () => {
  test('reaches back to the first complaint of LAPOR!', () => {
    const late = policies.filter((row) => row.valid_from > '2011-01-01' && row.valid_to === null);
    expect(late).toEqual([]);
  });

  test('no two rows of a clock and class hold on one day', async () => {
    const overlapping = await seeds.rows(`
      select a.clock, a.class, a.valid_from, b.valid_from
      from policy a join policy b
        on a.clock = b.clock and a.class is not distinct from b.class
        and a.valid_from < b.valid_from
        and (a.valid_to is null or a.valid_to >= b.valid_from)`);
    const keys = policies.map((row) => [row.clock, row.class, row.valid_from].join());
    expect(overlapping).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('every row names its source', () => {
  expect(policies.filter((row) => !row.source)).toEqual([]);
});
