import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { anchorOf } from '../../web/routes/kamus/dictionary.ts';
import { openSeeds } from './seeds.ts';

interface TermRow {
  term_id: string;
  term_en: string;
  meaning_id: string;
  meaning_en: string;
}

let terms: TermRow[];
let seeds: Warehouse;
beforeAll(async () => {
  seeds = await openSeeds('term');
  terms = await seeds.rows<TermRow>('from term');
});
afterAll(() => seeds.close());

test('every term has both names and both meanings', () => {
  const gaps = terms.filter((term) => Object.values(term).some((text) => text === null || text === ''));
  expect(gaps).toEqual([]);
});

test('no two terms share an address on the page', () => {
  const anchors = terms.map(({ term_id }) => anchorOf(term_id));
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
  expect(anchorOf('hari kerja (hk)')).toBe('istilah-hari-kerja-hk');
});

test('both meanings give the same numbers', () => {
  const numbers = (text: string) => text.match(/\d+/g)?.toSorted();
  for (const { term_id, meaning_id, meaning_en } of terms)
    expect(numbers(meaning_id), term_id).toEqual(numbers(meaning_en));
});
