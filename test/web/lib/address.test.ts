import { expect, test } from 'vitest';
import { address } from '../../../web/lib/address.ts';

const here = new URL('https://tilik.test/peringkat?prov=61&ind=tunggakan');

test.each([
  [{ periode: '12b' }, '/peringkat?ind=tunggakan&periode=12b&prov=61'],
  [{ prov: null }, '/peringkat?ind=tunggakan'],
  [{ prov: null, ind: null }, '/peringkat'],
  [{ prov: '32' }, '/peringkat?ind=tunggakan&prov=32'],
  [{ prov: 'a&b=c' }, '/peringkat?ind=tunggakan&prov=a%26b%3Dc'],
])('%j leads to %s', (changes, expected) => {
  expect(address(here, changes)).toBe(expected);
});

test('the query can be carried to another path', () => {
  expect(address(here, { format: 'csv' }, '/api/v1/ranking')).toBe(
    '/api/v1/ranking?format=csv&ind=tunggakan&prov=61',
  );
  expect(here.search).toBe('?prov=61&ind=tunggakan');
});
