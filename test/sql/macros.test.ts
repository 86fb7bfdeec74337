import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ACTOR_ROLES,
  AGENCY_TYPES,
  CHANNELS,
  CLASSES,
  EVENT_CODES,
  PRIVACIES,
  ZONES,
} from '../../pipeline/contract.ts';
import { ROOT } from '../../pipeline/place.ts';
import { openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

const FOLDER = join(ROOT, 'sql', 'macros');
const files = readdirSync(FOLDER).sort();
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const assertionsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^-- assert: (.+)$/gm)].flatMap(([, assertion]) => assertion ?? []);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
  for (const file of files) await warehouse.run(textOf(file));
});
afterAll(() => warehouse.close());

describe.each(files)('sql/macros/%s', (file) => {
  it('says what it is for and makes one macro of its own name', () => {
    expect(textOf(file)).toMatch(/^-- \S/);
    const made = [...textOf(file).matchAll(/create or replace macro (\w+)\(/g)].map(([, name]) => name);
    expect(made).toEqual([file.replace('.sql', '')]);
  });

  it('has assertions, each true', async () => {
    const assertions = assertionsOf(file);
    expect(assertions.length, 'write "-- assert: <boolean>" below the macro').toBeGreaterThan(0);
    for (const assertion of assertions) {
      expect(await warehouse.one(`select (${assertion}) as ok`), assertion).toEqual({ ok: true });
    }
  });
});

describe('the lists of SQL are those of the contract', () => {
  const lists = {
    actor_roles: ACTOR_ROLES,
    agency_types: AGENCY_TYPES,
    channels: CHANNELS,
    classes: CLASSES,
    event_codes: EVENT_CODES,
    privacies: PRIVACIES,
    zones: ZONES,
  };
  it.each(Object.entries(lists))('%s()', async (macro, list) => {
    expect(await warehouse.one(`select ${macro}() as list`)).toEqual({ list });
  });
  it('in seeds/intake.sql too', () => {
    const schema = readFileSync(join(ROOT, 'seeds', 'intake.sql'), 'utf8').replace(/\(?\s+/g, (space) =>
      space.startsWith('(') ? '(' : ' ',
    );
    for (const list of Object.values(lists)) {
      expect(schema).toContain(`(${list.map((name) => `'${name}'`).join(', ')})`);
    }
  });
});
