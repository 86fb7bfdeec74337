import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TILES } from '../../../../web/routes/(ringkasan)/tiles.ts';

test('38 provinces, each with a place and letters of its own', () => {
  expect(TILES).toHaveLength(38);
  expect(new Set(TILES.map(({ code }) => code)).size).toBe(38);
  expect(new Set(TILES.map(({ short }) => short)).size).toBe(38);
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(38);
  for (const { column, row } of TILES) {
    expect(column).toSatisfy((at: number) => at >= 1 && at <= 15);
    expect(row).toSatisfy((at: number) => at >= 1 && at <= 5);
  }
});

test('they are the provinces of the region codes', () => {
  const csv = new URL('../../../../node_modules/idn-area-data/data/provinces.csv', import.meta.url);
  const codes = readFileSync(csv, 'utf8').matchAll(/^"?(\d{2})"?,/gm);
  expect(TILES.map(({ code }) => code).toSorted()).toEqual([...codes].map(([, code]) => code).toSorted());
});
