import { expect, test } from 'vitest';
import { casesBehind, domainOf } from '../../../../web/routes/peringkat/ranking.ts';

test.each([
  [
    [0.41, 0.97],
    [0.4, 1],
  ],
  [
    [0.7, 0.9],
    [0.7, 0.9],
  ],
  [
    [0.1 + 0.2, 0.6],
    [0.3, 0.6],
  ],
  [
    [0.5, null],
    [0.4, 0.6],
  ],
  [
    [1, 1],
    [0.9, 1],
  ],
  [[], [0, 1]],
  [[null], [0, 1]],
])('an axis for %j ends at %j', (values, expected) => {
  const [low, high] = domainOf(values);
  expect([low, high].map((end) => end.toFixed(6))).toEqual(expected.map((end) => end.toFixed(6)));
});

const months = { first: '2025-03-01', last: '2026-02-01', count: 12 };
const all = { class: null, category: null, channel: null };

const member = { entity: 'kab-61.05/pupr', numerator: 30, denominator: 100 };

test.each([
  ['higher', 'all', 100, 'penyebut'],
  ['higher', 'amiss', 70, 'selisih'],
  ['lower', 'all', 100, 'penyebut'],
  ['lower', 'amiss', 30, 'pembilang'],
] as const)('where %s is better, a figure opens its cases: %s', (better, which, count, bagian) => {
  const ranking = {
    indicator: { key: 'tepat-waktu', better },
    period: '12b',
    months,
    narrowing: all,
  } as const;
  expect(casesBehind(member, ranking, which)).toEqual({
    count,
    href: `/kasus?bagian=${bagian}&ind=tepat-waktu&instansi=kab-61.05%2Fpupr&periode=12b`,
  });
});

test('the cases of a range of months and of some reports are those of the figure', () => {
  const indicator = { key: 'tepat-waktu', better: 'higher' } as const;
  const narrowing = { class: 'berkadar', category: 'Jalan & jembatan', channel: 'sms' } as const;
  const { href } = casesBehind(member, { indicator, period: null, months, narrowing }, 'all');
  expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toEqual({
    bagian: 'penyebut',
    ind: 'tepat-waktu',
    instansi: 'kab-61.05/pupr',
    dari: '2025-03',
    sampai: '2026-02',
    klas: 'berkadar',
    kategori: 'Jalan & jembatan',
    kanal: 'sms',
  });
});
