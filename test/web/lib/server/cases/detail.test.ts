import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../../../../../web/api/app.ts';
import type { Case } from '../../../../../web/api/cases.ts';
import { cellsOf, howCounted } from '../../../../../web/lib/ribbon.ts';
import { editionsIn, type Editions } from '../../../../../web/lib/server/editions.ts';
import { ROOT, type Place } from '../../../../../pipeline/place.ts';
import { miniNight, miniPlace, removeFolder } from '../../../../mini.ts';

/**
 * The mini feed under another law: Sintang works six days a week and has a holiday of its own, joint leave is worked in
 * Pontianak, and C5 counts every day. Whatever the page shows of a clock is counted in the calendar of that clock.
 */

let place: Place;
let editions: Editions;
let api: Api;
let cases: Case[];

beforeAll(async () => {
  const seeds = await mkdtemp(join(tmpdir(), 'tilik-six-'));
  await cp(join(ROOT, 'seeds'), seeds, {
    recursive: true,
    filter: (source) => !source.includes(join('seeds', 'demo')) && !source.includes(join('seeds', 'feeds')),
  });
  const change = async (file: string, edit: (text: string) => string): Promise<void> => {
    const path = join(seeds, file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };
  await change(
    'workweek.csv',
    (text) => `${text}kab-61.05,,,6,off,2020-01-01,,test\n,,61.71,5,worked,2020-01-01,,test\n`,
  );
  await change(
    'calendar.csv',
    (text) => `${text}2025-08-30,Hari jadi,libur_daerah,61.05,Perbup 1,2024-01-01,,,high\n`,
  );
  await change('policy.csv', (text) => text.replace('C5,,10,workday,', 'C5,,10,calendar_day,'));
  place = { ...(await miniPlace()), seeds };
  expect((await miniNight(place)).outcome).toBe('published');
  editions = editionsIn(place.data);
  api = createApi(editions);
  const list = await api.request('/api/v1/cases?status=semua');
  const { rows } = (await list.json()) as { rows: { complaint_id: string }[] };
  cases = await Promise.all(
    rows.map(async ({ complaint_id }) => {
      const response = await api.request(`/api/v1/cases/${encodeURIComponent(complaint_id)}`);
      return (await response.json()) as Case;
    }),
  );
});
afterAll(async () => {
  editions.close();
  await removeFolder(place.seeds);
  await removeFolder(place.data);
});

test('the days shown of every clock are the days it has counted and stood still', () => {
  const shown = cases.flatMap(({ complaint, clocks, pauses, calendar }) =>
    clocks.map((clock) => {
      const { elapsed, paused } = howCounted(cellsOf(calendar, clock, pauses));
      return { of: [complaint.complaint_id, clock.clock, clock.clock_no], elapsed, paused: paused.length };
    }),
  );
  const told = cases.flatMap(({ complaint, clocks }) =>
    clocks.map(({ clock, clock_no, elapsed_days, paused_days }) => ({
      of: [complaint.complaint_id, clock, clock_no],
      elapsed: elapsed_days,
      paused: paused_days,
    })),
  );
  expect(shown.length).toBeGreaterThan(30);
  expect(shown).toEqual(told);
});

test('the calendars differ, and would not count the same', () => {
  const ids = new Set(cases.flatMap(({ clocks }) => clocks.map(({ calendar_id }) => calendar_id)));
  const offices = [...ids].filter((id) => id > 0);
  expect(offices).toHaveLength(2);
  expect(ids).toEqual(new Set([0, -1, ...offices]));
  const nationally = cases.flatMap(({ clocks, pauses, calendar }) =>
    clocks.filter((clock) => {
      const { elapsed } = howCounted(cellsOf(calendar, { ...clock, calendar_id: 0 }, pauses));
      return elapsed !== clock.elapsed_days;
    }),
  );
  const differing = new Set(nationally.map(({ calendar_id }) => calendar_id));
  expect(differing).toContain(-1);
  expect(offices.some((id) => differing.has(id))).toBe(true);
  expect(differing).not.toContain(0);
});

test('a case brings the calendars of its clocks and no others, each over whole weeks', () => {
  for (const { clocks, calendar } of cases) {
    const days = Map.groupBy(calendar, ({ calendar_id }) => calendar_id);
    expect(new Set(days.keys())).toEqual(new Set([0, ...clocks.map(({ calendar_id }) => calendar_id)]));
    const national = days.get(0)?.map(({ day }) => day);
    for (const each of days.values()) expect(each.map(({ day }) => day)).toEqual(national);
    expect((national?.length ?? 0) % 7).toBe(0);
  }
});

test('a regional holiday on a Saturday takes a day from the six-day week alone', () => {
  const held = cases.flatMap(({ calendar }) => calendar.filter(({ day }) => day === '2025-08-30'));
  const kinds = new Set(
    held.map(
      ({ calendar_id, kind, is_weekend, is_workday }) => `${calendar_id} ${kind} ${is_weekend} ${is_workday}`,
    ),
  );
  expect(kinds).toContain('0 weekend true false');
  expect([...kinds].filter((kind) => kind.endsWith('libur_daerah false false'))).toHaveLength(1);
});
