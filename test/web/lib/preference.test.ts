import { expect, it } from 'vitest';
import { returnPath } from '../../../web/lib/preference.ts';

it.each([
  ['/kasus?status=lewat', '/kasus?status=lewat'],
  ['/kasus/../data', '/data'],
  ['//evil.example/x', '/'],
  ['/\\evil.example/x', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  [null, '/'],
])('goes back to %s as %s', (wanted, path) => {
  expect(returnPath(wanted, 'http://127.0.0.1:3000')).toBe(path);
});
