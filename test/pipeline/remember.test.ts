import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Run } from '../../pipeline/contract.ts';
import { lastRuns, listRuns, remember, runsFolder } from '../../pipeline/remember.ts';
import { miniPlace, removeFolder } from '../mini.ts';

let data: string;

beforeEach(async () => ({ data } = await miniPlace()));
afterEach(() => removeFolder(data));

const run = (id: string): Run => ({
  id,
  started_at: '2025-11-21T00:30:00.000Z',
  finished_at: '2025-11-21T00:31:00.000Z',
  outcome: 'published',
  edition: id,
  steps: [],
  intake: [],
  findings: [],
  message: null,
});

it('there are no runs before the first', async () => {
  expect([await listRuns(data), await lastRuns(data, 5)]).toEqual([[], []]);
});

it('the last runs come newest first, and half a file is none', async () => {
  for (const id of ['20251120-230000', '20251122-230000', '20251121-230000']) await remember(data, run(id));
  await writeFile(join(runsFolder(data), '20251123-230000.json.7.tmp'), '{');
  expect(await listRuns(data)).toEqual(['20251120-230000', '20251121-230000', '20251122-230000']);
  expect(await lastRuns(data, 2)).toEqual([run('20251122-230000'), run('20251121-230000')]);
});

it('a damaged file is named', async () => {
  await remember(data, run('20251120-230000'));
  await writeFile(join(runsFolder(data), '20251121-230000.json'), '{');
  await expect(lastRuns(data, 1)).rejects.toThrow(/20251121-230000\.json is not JSON/);
});
