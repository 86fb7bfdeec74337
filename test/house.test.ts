import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED } from '../pipeline/contract.ts';
import { INDICATORS } from '../pipeline/indicators.ts';
import { LAYERS, parseModel, type Layer } from '../pipeline/models.ts';
import { ROOT } from '../pipeline/place.ts';
import { openWorld, type World } from './world.ts';

/** The rules of the house; each failure says what to do. */

const SKIPPED = ['node_modules', '.svelte-kit', '.git'];
/** What runs and builds leave in the root. */
const LEFT_IN_ROOT = ['build', 'data'];
const files = walk(ROOT);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.includes(entry.name) || (folder === ROOT && LEFT_IN_ROOT.includes(entry.name))) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path)];
  });
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const sources = files.filter((file) => ['.ts', '.svelte'].includes(extname(file)));

/** Who may import whom: the first room that matches the file decides. */
const ROOMS: { room: RegExp; may: RegExp[]; typesOnly?: RegExp[] }[] = [
  { room: /^pipeline\/contract\.ts$/, may: [] },
  { room: /^pipeline\/demo\.ts$/, may: [/^pipeline\//, /^seeds\/demo\/generate\.ts$/] },
  {
    // One module of statistics for the night and the page: pure functions that read nothing.
    room: /^pipeline\/(functions|bench_statistics)\.ts$/,
    may: [/^pipeline\//, /^web\/lib\/server\/statistics\//],
  },
  { room: /^pipeline\//, may: [/^pipeline\//] },
  { room: /^seeds\//, may: [/^seeds\//, /^pipeline\/contract\.ts$/] },
  { room: /^web\/lib\/server\//, may: [/^web\/lib\/server\//, /^pipeline\/contract\.ts$/] },
  { room: /^web\/api\//, may: [/^web\/api\//, /^web\/lib\/server\//, /^pipeline\/contract\.ts$/] },
  { room: /^web\/routes\/api\//, may: [/^web\/api\/app\.ts$/, /^web\/lib\/server\/editions\.ts$/] },
  {
    room: /^web\/lib\//,
    may: [/^web\/lib\/(?!server\/)/],
    typesOnly: [/^web\/api\//, /^web\/lib\/server\//, /^pipeline\/contract\.ts$/],
  },
  {
    room: /^web\/routes\//,
    may: [/^web\/lib\/(?!server\/)/, /^web\/app\.css$/],
    typesOnly: [/^pipeline\/contract\.ts$/],
  },
  { room: /^web\/(hooks\.server|app\.d)\.ts$/, may: [/^web\/lib\//] },
  { room: /^web\/(serve|build)\.ts$/, may: [] },
  { room: /^(test\/|.*\.config\.ts$)/, may: [/./] },
];

interface Import {
  target: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm;
  return [...read(file).matchAll(pattern)].flatMap(([, type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    if (specifier.startsWith('.'))
      return [
        { target: relative(ROOT, resolve(ROOT, dirname(file), specifier)), typeOnly: type !== undefined },
      ];
    if (specifier.startsWith('#lib/'))
      return [{ target: join('web/lib', specifier.slice(5)), typeOnly: type !== undefined }];
    return [];
  });
}

describe('imports follow the flow of the data', () => {
  it.each(sources)('%s', (file) => {
    const rule = ROOMS.find(({ room }) => room.test(file));
    expect(rule, `${file} lies in no known room; add one to ROOMS or move it`).toBeDefined();
    for (const { target, typeOnly } of importsOf(file)) {
      const beside = dirname(target) === dirname(file) && file.startsWith('web/routes/');
      const allowed = [...(rule?.may ?? []), ...(typeOnly ? (rule?.typesOnly ?? []) : [])];
      const ok = beside || target.endsWith('$types') || allowed.some((pattern) => pattern.test(target));
      expect(ok, `${file} may not import ${target}; take the way through its neighbour`).toBe(true);
    }
  });
});

describe('SQL headers', () => {
  const models = files.filter(
    (file) => file.startsWith('sql/') && LAYERS.includes(file.split('/')[1] as never),
  );
  it.each(models)('%s explains itself', (file) => {
    const [, layer] = file.split('/');
    const model = parseModel(layer as never, basename(file, '.sql'), file, read(file));
    expect(model.purpose.length, `${file}: say in a sentence what the table is for`).toBeGreaterThan(20);
    expect(model.grain, `${file}: "-- grain: one row per ..."`).toMatch(/^one row/);
    const shares = model.columns
      .filter(({ name, unit }) => name.endsWith('_days') && unit === null)
      .map(({ name }) => name);
    expect(shares, `${file}: columns in days say which days, as in [working days]`).toEqual([]);
    expect(model.body, `${file}: no catalogue names, no // comments`).not.toMatch(/edition\.published|\/\//);
  });
});

describe('SQL headers document what the SQL makes', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const made = LAYERS.flatMap((layer) =>
    readdirSync(join(ROOT, 'sql', layer)).map((name): [Layer, string] => [layer, basename(name, '.sql')]),
  );
  it.each(made)('%s.%s', async (layer, table) => {
    const file = `sql/${layer}/${table}.sql`;
    const { columns } = parseModel(layer, table, file, read(file));
    const real = await world.warehouse.rows<{ column_name: string }>(`describe ${layer}."${table}"`);
    expect(
      columns.map(({ name }) => name),
      `${file}: let "-- column" lines and select agree`,
    ).toEqual(real.map(({ column_name }) => column_name));
  });
});

describe('registry, SQL and tests are one set', () => {
  it('indicators', () => {
    const registered = INDICATORS.map(({ id }) => id).sort();
    const named = (folder: string, ending: string): string[] =>
      readdirSync(join(ROOT, folder))
        .map((name) => name.replace(ending, ''))
        .sort();
    expect(named('sql/indicators', '.sql')).toEqual(registered);
    expect(named('test/sql/indicators', '.test.ts')).toEqual(registered);
  });

  it('published tables', () => {
    const made = readdirSync(join(ROOT, 'sql/published'))
      .map((name) => basename(name, '.sql'))
      .sort();
    expect(made).toEqual([...PUBLISHED].sort());
  });

  it('feeds have a paragraph in seeds/README.md', () => {
    const text = read('seeds/README.md');
    for (const feed of readdirSync(join(ROOT, 'seeds/feeds'))) {
      expect(text, `describe seeds/feeds/${feed} in seeds/README.md`).toContain(`feeds/${feed}`);
    }
  });
});

const BUDGETS: { of: RegExp; lines: number }[] = [
  { of: /^test\/.*\.ts$/, lines: 400 },
  { of: /\.svelte$/, lines: 200 },
  { of: /\.ts$/, lines: 250 },
  { of: /^sql\/.*\.sql$/, lines: 150 },
];
/** Files that may be longer, each with its reason. */
const LONGER: Record<string, string> = {
  'pipeline/contract.ts':
    'the one promise between feeds, pipeline and web; splitting it would split the promise',
  'seeds/intake.sql': 'a schema proposal that is read as a document',
};

describe('size', () => {
  const counted = files.filter((file) => BUDGETS.some(({ of }) => of.test(file)));
  const length = (file: string): number => read(file).split('\n').length - 1;
  it.each(counted)('%s is within its budget', (file) => {
    const budget = BUDGETS.find(({ of }) => of.test(file))?.lines ?? 0;
    expect(
      length(file),
      `${file}: split it by subject, or list it in LONGER with a reason`,
    ).toBeLessThanOrEqual(file in LONGER ? Infinity : budget);
  });
  it('nine in ten sources stay under 200 lines', () => {
    const sizes = counted
      .filter((file) => !file.startsWith('test/'))
      .map(length)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(200);
  });
});

describe('names', () => {
  it('no grab-bags', () => {
    const bags = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|index|manager|service|types)\.\w+$/.test(file),
    );
    expect(bags, 'name a file for its subject').toEqual([]);
  });
  it('no machine paths, registry hosts or data files', () => {
    const text = files.filter(
      (file) => !file.endsWith('.png') && !file.endsWith('.lock') && file !== 'package-lock.json',
    );
    const guilty = text.filter(
      (file) =>
        file !== 'test/house.test.ts' && /\/work\/|\/farm\/|registry\.npmjs|deb\.debian/.test(read(file)),
    );
    expect(guilty).toEqual([]);
  });
  it('no escape hatches in the types', () => {
    const guilty = sources.filter(
      (file) =>
        file !== 'test/house.test.ts' &&
        /\bas any\b|as unknown as|@ts-ignore|eslint-disable|\.only\(/.test(read(file)),
    );
    expect(guilty).toEqual([]);
  });
});
