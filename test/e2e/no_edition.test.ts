import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../pipeline/contract.ts';
import { openBrowser, visit } from './browser.ts';
import { serveFolder } from './server.ts';

/** What the pages say as long as no run has published anything. */

let browser: Browser;
let data: string;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-e2e-none-'));
  [browser, site] = await Promise.all([openBrowser(), serveFolder(data)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
  await rm(data, { recursive: true });
});

const FAILED: Run = {
  id: '20251121-020000',
  started_at: '2025-11-20T19:00:00.000Z',
  finished_at: '2025-11-20T19:00:02.000Z',
  outcome: 'failed',
  edition: null,
  steps: [],
  intake: [],
  findings: [],
  message: 'Feed demo: complaint.csv is missing.',
};

const remember = (run: Run): Promise<void> =>
  writeFile(join(data, 'runs', `${run.id}.json`), JSON.stringify(run));

async function read(path: string): Promise<string> {
  const { page, complaints, close } = await visit(browser, `${site.base}${path}`, { locale: 'id' });
  expect(complaints.filter((text) => !text.includes('503'))).toEqual([]);
  const text = await page.locator('main').innerText();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await close();
  return text;
}

test('before the first run: how to start one', async () => {
  const text = await read('/');
  expect(text).toContain('belum pernah memuat data');
  expect(text).toContain('npm run -s tilik -- run');
});

test('after a run that failed: when, why, and the record of runs', async () => {
  await mkdir(join(data, 'runs'));
  await remember(FAILED);
  for (const path of ['/', '/kasus']) {
    const text = await read(path);
    expect(text, path).toMatch(/Pemuatan terakhir \(.*21 Nov 2025.*\) gagal/);
    expect(text, path).toContain('Feed demo: complaint.csv is missing.');
    expect(text, path).toContain('Perbaiki penyebabnya');
  }
  const runs = await read('/data');
  expect(runs).toContain('Feed demo: complaint.csv is missing.');
  expect(runs).toContain('gagal, tidak diterbitkan (1)');
});

test('after a run that a check stopped: each finding, also two of one rule', async () => {
  const finding = { severity: 'stop' as const, rule: 'unique core.event', count: 1, sample: [] };
  await remember({
    ...FAILED,
    id: '20251122-020000',
    started_at: '2025-11-21T19:00:00.000Z',
    outcome: 'stopped',
    findings: [
      { ...finding, message: 'e1 is there twice.' },
      { ...finding, message: 'e2 is there twice.' },
    ],
    message: 'Not published: 2 checks stopped it.',
  });
  expect(await read('/')).toMatch(/Pemuatan terakhir \(.*22 Nov 2025.*\) ditahan pemeriksaan/);
  const runs = await read('/data');
  expect(runs).toContain('e1 is there twice.');
  expect(runs).toContain('e2 is there twice.');
});

test('an edition that cannot be opened is told', async () => {
  await writeFile(join(data, 'current'), '2025-11-21-0200\n');
  await expect.poll(() => read('/'), { timeout: 30_000 }).toContain('Edisi 2025-11-21-0200 gagal dibuka.');
  expect(await read('/data')).toContain('Edisi 2025-11-21-0200 gagal dibuka.');
});
