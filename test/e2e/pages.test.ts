import { text } from 'node:stream/consumers';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { query } from '../../pipeline/query.ts';
import { openBrowser, visit, WIDTHS } from './browser.ts';

const base = inject('base');
const data = inject('data');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const firstCase = async (): Promise<string> => {
  const answer = (await (await fetch(`${base}/api/v1/cases?status=kandidat`)).json()) as {
    rows: { complaint_id: string }[];
  };
  return `/kasus/${answer.rows[0]?.complaint_id ?? ''}`;
};

const PAGES = {
  ringkasan: '/',
  peringkat: '/peringkat',
  'peringkat kota': '/peringkat?ind=respons-awal&jenis=kota&periode=12b',
  kasus: '/kasus',
  'kasus kosong': '/kasus?status=hari-ini&kategori=Topik%20Khusus',
  data: '/data',
  metodologi: '/metodologi',
  kamus: '/kamus',
  'kamus dicari': '/kamus?cari=due_day',
  'tidak ada': '/kasus/tidak-ada',
} as const;

describe.each(Object.entries({ ...PAGES, 'satu kasus': null }))('%s', (_, path) => {
  describe.each(Object.entries(WIDTHS))('%s', (__, viewport) => {
    it.each(['light', 'dark'] as const)('is clean in %s: axe, width, console', async (colorScheme) => {
      const url = `${base}${path ?? (await firstCase())}`;
      const { page, complaints, close } = await visit(browser, url, { viewport, colorScheme });
      const axe = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, 'the page is wider than the window').toBeLessThanOrEqual(0);
      const expected =
        path === PAGES['tidak ada'] ? complaints.filter((text) => !text.includes('404')) : complaints;
      expect(expected).toEqual([]);
      expect(await page.title()).toContain('Tilik');
      expect(await page.locator('h1').count()).toBe(1);
      await close();
    });
  });
});

describe('everywhere', () => {
  it.each(Object.values(PAGES).filter((path) => path !== PAGES['tidak ada']))(
    '%s carries the sample badge, the data age and the versions',
    async (path) => {
      const { page, close } = await visit(browser, `${base}${path}`, { viewport: WIDTHS.desktop });
      const text = await page.locator('body').innerText();
      expect(text).toContain('Data contoh');
      expect(text).toMatch(/Data s\.d\. \w{3} 20 Nov 2026, 06\.00 WIB/);
      expect(text).toMatch(/kalender k-[0-9a-f]{8}/);
      await close();
    },
  );

  it('answers in English when asked, and remembers it', async () => {
    const { page, close } = await visit(browser, `${base}/peringkat`, { viewport: WIDTHS.desktop });
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.goto(`${base}/kasus`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.locator('body').innerText()).toContain('Sample data');
    await close();
  });

  it.each([
    [
      '/',
      'Apa yang perlu perhatian hari ini?',
      'select count(*) as n from published.complaint where is_open',
    ],
    [
      '/peringkat',
      'Kabupaten mana yang benar-benar berbeda?',
      `select count(*) as n from published.agency where type = 'KAB'`,
    ],
    [
      '/kasus',
      'Laporan mana yang harus didorong lebih dulu?',
      'select count(*) as n from published.complaint where is_overdue',
    ],
    [
      '/data',
      'Apakah angka hari ini dapat dipercaya?',
      'select sum(rows_in)::bigint as n from published.intake',
    ],
  ])('shows %s without JavaScript: its question and a number of the edition', async (path, h1, sql) => {
    const [row] = JSON.parse(await text(query(sql, data, 'json'))) as { n: number }[];
    const { page, close } = await visit(browser, `${base}${path}`, {
      javaScriptEnabled: false,
      locale: 'id',
    });
    expect(await page.locator('h1').innerText()).toBe(h1);
    const number = Number(row?.n).toLocaleString('id').replaceAll('.', '\\.');
    expect(await page.locator('main').innerText()).toMatch(
      new RegExp(`(^|[^\\d.])${number}([^\\d.]|$)`, 'm'),
    );
    await close();
  });
});
