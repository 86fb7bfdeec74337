import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApi } from '../../../web/api/app.ts';
import { editionsIn, type Editions } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

/** What the page of methods prints, against the worked numbers of the literature, to the printed digits. */

interface Examples {
  workdays: {
    hard: object | null;
    today: {
      limit_days: number;
      due: string;
      without_leave: string;
      days: { kind: string; count: number }[];
    }[];
  };
  survival: {
    survival: number;
    median: number;
    restricted_mean: number;
    naive_mean: number;
    naive_share: number;
    interval: { lo: number; hi: number };
  };
  competing: { finished: number; archived: number; overstated: number };
  log_rank: { chi2: number; p: number };
  group: {
    mean: number;
    strength: number;
    members: {
      key: string;
      shrunk: number;
      wilson: { lo: number; hi: number };
      expected_rank: number;
      rank: { lo: number; hi: number };
    }[];
  };
  funnel: {
    limits: { n: number; warning: { lo: number; hi: number } }[];
    points: { z: number }[];
    widened: { lo: number };
  };
  comparisons: {
    case_mix: { expected: number; ratio: number; adjusted: number };
    change: { drop: number; drop_beyond: number };
    multiple: { kept: number };
    adoption: { rate: number; lo: number; hi: number };
    rating: { value: number };
    composite: { geometric: number; arithmetic: number };
    samples: { n: number; half_width: number }[];
  };
}

let data: string;
let editions: Editions;
let examples: Examples;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-method-'));
  await publish(data, { id: 'e1', as_of: '2025-08-14T23:00:00.000Z', tables: {} });
  editions = editionsIn(data);
  examples = (await (await createApi(editions).request('/api/v1/method-examples')).json()) as Examples;
});
afterAll(async () => {
  editions.close();
  await rm(data, { recursive: true });
});

const at = (digits: number, ...values: number[]): string[] => values.map((value) => value.toFixed(digits));

it('counts limits on the calendar of the edition: 18 August 2025 is joint leave', () => {
  const { hard, today } = examples.workdays;
  expect(hard).toBeNull();
  expect(today.map(({ limit_days, due, without_leave }) => [limit_days, due, without_leave])).toEqual([
    [3, '2025-08-21', '2025-08-20'],
    [5, '2025-08-25', '2025-08-22'],
    [14, '2025-09-08', '2025-09-04'],
    [60, '2025-11-11', '2025-11-07'],
  ]);
  expect(today[0]?.days.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'weekend 0',
    'weekend 0',
    'cuti_bersama 0',
    'workday 1',
    'workday 2',
    'workday 3',
  ]);
});

it('prints the worked numbers of time', () => {
  const { survival, competing, log_rank } = examples;
  expect(at(3, survival.survival, survival.restricted_mean, survival.naive_share)).toEqual([
    '0.450',
    '4.725',
    '0.800',
  ]);
  expect([survival.median, survival.naive_mean]).toEqual([5, 3.6]);
  expect(at(4, survival.interval.lo, survival.interval.hi)).toEqual(['0.1076', '0.7513']);
  expect([competing.finished, competing.archived]).toEqual([0.40625, 0.28125]);
  expect(at(4, competing.overstated)).toEqual(['0.4531']);
  expect(at(4, log_rank.chi2)).toEqual(['0.0739']);
});

it('prints the worked numbers of shares and ranks', () => {
  const { members, mean, strength } = examples.group;
  expect(at(5, mean, strength)).toEqual(['0.81366', '3.45357']);
  expect(members.map(({ shrunk }) => shrunk.toFixed(5))).toEqual([
    '0.81959',
    '0.54711',
    '0.89853',
    '0.80351',
  ]);
  expect(members.map(({ wilson }) => at(3, wilson.lo, wilson.hi).join('-'))).toEqual([
    '0.692-0.902',
    '0.410-0.651',
    '0.851-0.934',
    '0.490-0.943',
  ]);
  expect(members.map(({ expected_rank }) => expected_rank.toFixed(3))).toEqual([
    '2.415',
    '3.971',
    '1.264',
    '2.350',
  ]);
  expect(members.map(({ rank }) => `${rank.lo}-${rank.hi}`)).toEqual(['1-3', '4-4', '1-2', '1-3']);
  const { limits, points, widened } = examples.funnel;
  const fifty = limits.find(({ n }) => n === 50)?.warning;
  expect(at(3, fifty?.lo ?? 0, fifty?.hi ?? 0)).toEqual(['0.689', '0.911']);
  expect(points.map(({ z }) => z.toFixed(2))).toEqual(['0.35', '-5.27']);
  expect(at(3, widened.lo)).toEqual(['0.486']);
});

it('prints the worked numbers of comparisons', () => {
  const { case_mix, change, multiple, adoption, rating, composite, samples } = examples.comparisons;
  expect(at(4, case_mix.expected, case_mix.ratio, case_mix.adjusted)).toEqual([
    '37.5000',
    '1.0133',
    '0.8107',
  ]);
  expect(at(4, change.drop, change.drop_beyond)).toEqual(['0.9928', '0.9605']);
  expect(multiple.kept).toBe(2);
  expect(at(4, adoption.rate)).toEqual(['6.0355']);
  expect(at(3, adoption.lo, adoption.hi)).toEqual(['4.494', '7.801']);
  expect(at(4, rating.value)).toEqual(['3.9286']);
  expect(at(2, composite.geometric, composite.arithmetic)).toEqual(['62.10', '63.19']);
  expect(samples.map(({ n, half_width }) => `${n} ${(half_width * 100).toFixed(0)}`)).toEqual([
    '30 14',
    '100 8',
    '246 5',
  ]);
});
