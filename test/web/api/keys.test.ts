import { expect, test } from 'vitest';
import { documented, readKeys } from '../../../web/api/keys.ts';

const KEYS = {
  status: { values: ['lewat', 'selesai'], description: 'state' },
  instansi: { values: 'any', description: 'agency' },
} as const;
const read = (query: string) => readKeys(new URLSearchParams(query), KEYS);

test('known keys are chosen', () => {
  expect(read('status=lewat&instansi=kab-61.05')).toEqual({
    chosen: { status: 'lewat', instansi: 'kab-61.05' },
    ignored: [],
  });
});

test('an unknown key, an unknown value and a repetition are named', () => {
  expect(read('status=lewat&status=selesai&warna=biru&__proto__=x')).toEqual({
    chosen: { status: 'lewat' },
    ignored: [
      { key: 'status', value: 'selesai' },
      { key: 'warna', value: 'biru' },
      { key: '__proto__', value: 'x' },
    ],
  });
  expect(read('status=constructor')).toEqual({
    chosen: {},
    ignored: [{ key: 'status', value: 'constructor' }],
  });
});

test('an empty value is no value', () => {
  expect(read('status=&instansi=')).toEqual({ chosen: {}, ignored: [] });
});

test('the documented form refuses nothing', () => {
  const form = documented(KEYS);
  expect(form.safeParse({ status: ['a', 'b'], instansi: 'x' }).success).toBe(true);
});
