import { appendFile, cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../pipeline/contract.ts';
import { currentManifest, databaseFile } from '../../pipeline/edition.ts';
import { ROOT, type Place } from '../../pipeline/place.ts';
import { progressTo } from '../../pipeline/progress.ts';
import { run } from '../../pipeline/run.ts';
import { literal, openWarehouse } from '../../pipeline/warehouse.ts';
import { MINI_FEED, miniNight, miniPlace, removeFolder } from '../mini.ts';

/** Rows of one or more editions, attached by name. */
async function ask<Row>(place: Place, editions: Record<string, string>, sql: string): Promise<Row[]> {
  const warehouse = await openWarehouse(':memory:');
  try {
    for (const [name, id] of Object.entries(editions))
      await warehouse.run(`attach ${literal(databaseFile(place.data, id))} as ${name} (read_only)`);
    return await warehouse.rows<Row>(sql);
  } finally {
    warehouse.close();
  }
}

describe('a new decree', () => {
  let place: Place;
  let nights: Run[];

  beforeAll(async () => {
    const seeds = await mkdtemp(join(tmpdir(), 'tilik-seeds-'));
    await cp(join(ROOT, 'seeds'), seeds, {
      recursive: true,
      filter: (source) => !source.includes(join('seeds', 'demo')) && !source.includes(join('seeds', 'feeds')),
    });
    place = { ...(await miniPlace()), seeds };
    nights = [await miniNight(place)];
    await appendFile(
      join(seeds, 'calendar.csv'),
      '2025-11-20,Hari berkabung,libur_nasional,,Keppres 99/2025,2025-11-19,,,high\n',
    );
    nights.push(await miniNight(place), await miniNight(place));
  });
  afterAll(async () => {
    await removeFolder(place.seeds);
    await removeFolder(place.data);
  });

  it('is one row, and reports exactly the clocks that it dates anew', async () => {
    expect(nights.map(({ outcome }) => outcome)).toEqual(['published', 'published', 'published']);
    const [before, after] = nights.map(({ id }) => id) as [string, string];
    const found = await ask(place, { after }, 'from after.published.redated order by all');
    const compared = await ask(
      place,
      { before, after },
      `select now.complaint_id, now.clock, now.clock_no, was.due_day as due_day_before, now.due_day, was.is_late as was_late, now.is_late
      from before.published.clock as was
      join after.published.clock as now
        on now.complaint_id = was.complaint_id and now.clock = was.clock and now.clock_no = was.clock_no
      where was.due_day <> now.due_day order by all`,
    );
    expect(compared.length).toBeGreaterThan(0);
    expect(found).toEqual(compared);
    const finding = nights[1]?.findings.find(({ rule }) => rule === 'redated');
    expect(finding).toMatchObject({ severity: 'warn', count: compared.length });
    expect(finding?.sample[0]).toMatch(/^complaint_id=\S+ clock=C\d clock_no=\d+$/);
  });

  it('is told once: the night after has the same law', async () => {
    const [{ rows } = { rows: -1 }] = await ask<{ rows: number }>(
      place,
      { last: nights[2]?.id ?? '' },
      'select count(*) as rows from last.published.redated',
    );
    expect(rows).toBe(0);
    expect(nights[2]?.findings.filter(({ rule }) => rule === 'redated')).toEqual([]);
  });
});

it('replaces a damaged edition under another law, and says that nothing was compared', async () => {
  const place = await miniPlace();
  const before = await run(
    [MINI_FEED],
    place,
    progressTo(() => undefined),
    { knownOn: '2025-08-01' },
  );
  await writeFile(databaseFile(place.data, before.id), 'no database');
  const night = await miniNight(place);
  expect(night.outcome).toBe('published');
  const finding = night.findings.find(({ rule }) => rule === 'redated');
  expect(finding?.message).toContain('cannot be read');
  await removeFolder(place.data);
});

it('never puts what once was known in the place of what is known now', async () => {
  const place = await miniPlace();
  const before = await miniNight(place);
  const night = run(
    [MINI_FEED],
    place,
    progressTo(() => undefined),
    { knownOn: '2025-08-01' },
  );
  await expect(night).rejects.toThrow(/knows every decree/);
  expect(await currentManifest(place.data)).toMatchObject({ id: before.id });
  await removeFolder(place.data);
});

it('builds as known on a day, and says so', async () => {
  const place = await miniPlace();
  const progress = progressTo(() => undefined);
  const night = await run([MINI_FEED], place, progress, { knownOn: '2025-08-01' });
  expect(night.findings).toContainEqual(expect.objectContaining({ rule: 'known on', severity: 'warn' }));
  expect((await currentManifest(place.data))?.known_on).toBe('2025-08-01');
  const days = await ask(
    place,
    { last: night.id },
    `select day, is_workday from last.published.calendar where day in ('2025-08-15', '2025-08-18') order by day`,
  );
  expect(days).toEqual([
    { day: '2025-08-15', is_workday: true },
    { day: '2025-08-18', is_workday: true },
  ]);
  await removeFolder(place.data);
});
