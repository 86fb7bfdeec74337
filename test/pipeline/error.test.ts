import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf, tellsValue } from '../../pipeline/error.ts';
import { literal, openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => (warehouse = await openWarehouse(':memory:')));
afterAll(() => warehouse.close());

/** The error of the engine that a statement ends in. */
const errorOf = (sql: string): Promise<unknown> =>
  warehouse.run(sql).then(
    () => null,
    (error: unknown) => error,
  );

describe('an error about a value', () => {
  const told = `Bu Sri's "rumah" ruf telp 0812-3456-7890' to you.`;

  it.each([
    ['integer', / as INT32$/],
    ['bigint', / as INT64$/],
    ['double', / as DOUBLE$/],
    ['boolean', / as BOOL$/],
    ['decimal(9,2)', / as DECIMAL\(9,2\)$/],
    ['date', /cannot be read/],
    ['timestamp', /cannot be read/],
    ['uuid', /cannot be read/],
    ['json', /cannot be read/],
    ['integer[]', /cannot be read/],
  ])('of type %s says its class and the type, never the value', async (type, end) => {
    for (const value of [told, `x\n${told}`, told.replaceAll('"', ''), told.replaceAll("'", '')]) {
      const error = await errorOf(
        `create or replace temp table t as select ${literal(value)} as text; select text::${type} from t`,
      );
      expect(tellsValue(error)).toBe(true);
      expect(lineOf(error)).toMatch(/^(Conversion|Invalid Input) Error: a value cannot be read/);
      expect(lineOf(error)).toMatch(end);
      expect(lineOf(error)).not.toMatch(/Sri|rumah|telp|0812|7890/);
    }
  });

  it('found by strptime or a number too large', async () => {
    const format = await errorOf(`select strptime(text, '%Y') from (values (${literal(told)})) as t(text)`);
    expect(lineOf(format)).toBe('Invalid Input Error: a value cannot be read');
    const large = await errorOf(`select (n || '0812')::integer from (values ('99999999')) as t(n)`);
    expect(lineOf(large)).toBe('Conversion Error: a value cannot be read as INT32');
  });
});

it('an error about the statement is told in one line', async () => {
  const error = await errorOf('select nothing\nfrom nowhere');
  expect(tellsValue(error)).toBe(false);
  expect(lineOf(error)).toMatch(/^Catalog Error: .*nowhere[^\n]*$/);
});
