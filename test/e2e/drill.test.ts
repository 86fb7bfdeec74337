import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { query } from '../../pipeline/query.ts';
import { openBrowser, visit, WIDTHS } from './browser.ts';

/** From a number to the cases behind it to the counted days of one case, by clicking, against the edition itself. */

const base = inject('base');
const data = inject('data');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ask = async <Row>(sql: string): Promise<Row[]> =>
  JSON.parse(await text(query(sql, data, 'json'))) as Row[];
const askOne = async (sql: string): Promise<number> => (await ask<{ n: number }>(sql))[0]?.n ?? NaN;
const digits = (text: string): number => Number(text.replaceAll('.', ''));

async function open(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  return visit(browser, `${base}${path}`, { viewport: WIDTHS.desktop });
}

describe('from a number to its cases', () => {
  it.each([
    ['lewat', 'is_overdue'],
    ['menuju-simpel', 'is_near_ombudsman'],
    ['kandidat', 'is_candidate'],
    ['terbuka', 'is_open'],
  ])('the overview count of %s opens exactly those cases', async (status, condition) => {
    const expected = await askOne(`select count(*) as n from published.complaint where ${condition}`);
    expect(expected).toBeGreaterThan(0);
    const { page, close } = await open('/');
    const link = page.locator(`main a[href="/kasus?status=${status}"]`).first();
    expect(await page.locator('main').innerText()).toContain(expected.toLocaleString('id'));
    await link.click();
    await page.waitForURL((url) => url.pathname === '/kasus');
    expect(await page.locator('main').innerText()).toMatch(
      new RegExp(`dari ${expected.toLocaleString('id').replaceAll('.', '\\.')}`),
    );
    await close();
  });

  it('paging by keyset shows every case once, and the CSV has the same ones', async () => {
    const expected = await ask<{ id: string }>(
      `select complaint_id as id from published.complaint where is_overdue`,
    );
    const { page, close } = await open('/kasus?status=lewat');
    const seen: string[] = [];
    for (;;) {
      const links = await page
        .locator('main a[href^="/kasus/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      seen.push(...new Set(links.map((href) => decodeURIComponent(href.split('/')[2]?.split('?')[0] ?? ''))));
      const next = page.getByRole('link', { name: 'Berikutnya' });
      if ((await next.count()) === 0) break;
      const before = page.url();
      await next.click();
      await page.waitForURL((url) => url.href !== before);
    }
    expect(seen.sort()).toEqual(expected.map(({ id }) => id).sort());
    const csv = await (await fetch(`${base}/api/v1/cases?status=lewat&format=csv`)).text();
    const lines = csv.trim().split('\r\n').slice(1);
    expect(lines.length).toBe(expected.length);
    await close();
  });
});

describe('one case', () => {
  it('counts its days so that the last cell, the sum and the clock agree', async () => {
    const [one] = await ask<{ id: string; days: number }>(
      `select complaint_id as id, ombudsman_days as days from published.complaint
       where is_candidate and privacy = 'publik' and ombudsman_days between 61 and 200 order by complaint_id limit 1`,
    );
    if (one === undefined) throw new Error('the demo has no candidate');
    const { page, close } = await open('/kasus?status=kandidat');
    await page.goto(`${base}/kasus/${one.id}`);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(new RegExp(`${one.days}\\s*/ 60 hari kerja`));
    expect(text).toMatch(new RegExp(`Hari kerja terhitung\\s+${one.days}`));
    const table = await visit(browser, `${base}/kasus/${one.id}?tampilan=tabel`);
    const cells = await table.page.locator('main table tr').allInnerTexts();
    const counted = cells
      .flatMap((row) => row.split('\t'))
      .filter((cell) => /^\d+$/.test(cell.trim()))
      .map(digits);
    expect(Math.max(...counted)).toBe(one.days);
    await table.close();
    await close();
  });

  it('never shows the words of a confidential one', async () => {
    const [secret] = await ask<{ id: string; title: string; text: string }>(
      `select complaint_id as id, title, text from published.complaint where privacy = 'rahasia' and is_open and title is not null limit 1`,
    );
    if (secret === undefined) throw new Error('the demo has no confidential case');
    const { page, close } = await open(`/kasus/${secret.id}`);
    const html = await page.content();
    expect(html).not.toContain(secret.title);
    expect(html).not.toContain(secret.text.slice(0, 40));
    const json = await (await fetch(`${base}/api/v1/cases/${secret.id}`)).text();
    expect(json).not.toContain(secret.title);
    await close();
  });
});

describe('a ranking', () => {
  it('places every kabupaten once: three tiers and the shelf add up to the group', async () => {
    const group = await askOne(`select count(*) as n from published.agency where type = 'KAB'`);
    const { page, close } = await open('/peringkat');
    const foot = /([\d. +]+) = ([\d.]+) kabupaten/.exec(await page.locator('main').innerText());
    const parts = (foot?.[1] ?? '').split('+').map((part) => digits(part.trim()));
    expect(digits(foot?.[2] ?? '')).toBe(group);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(group);
    await close();
  });

  it.each(['below', 'same', 'above'])(
    'leads to the members of the tier %s, as many as it says',
    async (tier) => {
      const { page, close } = await open('/peringkat');
      const link = page.locator(`main a[href="#tier-${tier}"]`);
      const said = digits(/[\d.]+$/.exec((await link.innerText()).trim())?.[0] ?? '');
      await link.click();
      const head = page.locator(`#tier-${tier} tr.head`);
      await expect.poll(() => head.evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(900);
      expect(await head.innerText()).toContain(`${said.toLocaleString('id')} kabupaten`);
      await close();
    },
  );

  it.each(['tepat-waktu', 'respons-awal', 'penyelesaian', 'tunggakan'])(
    'lists for %s as many cases as its figures count, for units, agencies and provinces',
    async (key) => {
      const months = key === 'tunggakan' ? 1 : 24;
      const figures = await ask<{ entity: string; numerator: number; denominator: number }>(
        `select entity, sum(point.numerator)::integer as numerator, sum(point.denominator)::integer as denominator
         from published.point
         join published.indicator using (indicator)
         join published.entity using (entity)
         where key = '${key}' and date_diff('month', period, (select max(as_of_day) from published.feed)) between 1 and ${months}
         group by entity, kind
         qualify row_number() over (partition by kind order by sum(point.denominator) desc, entity) <= 5`,
      );
      expect(figures.length).toBeGreaterThan(10);
      for (const { entity, numerator, denominator } of figures) {
        const counted = { penyebut: denominator, pembilang: numerator, selisih: denominator - numerator };
        for (const [bagian, expected] of Object.entries(counted)) {
          const query = new URLSearchParams({ ind: key, instansi: entity, bagian });
          const answer = await fetch(`${base}/api/v1/cases?${query}`);
          const { clocks, total } = (await answer.json()) as { clocks: number; total: number };
          expect(clocks, `${entity} ${bagian}`).toBe(expected);
          expect(total).toBeLessThanOrEqual(clocks);
        }
      }
    },
  );

  it('opens from a row the cases it counts and those to work on', async () => {
    const { page, close } = await open('/peringkat');
    const row = page.locator('main tbody tr', { has: page.locator('a[href*="bagian=selisih"]') }).first();
    for (const bagian of ['penyebut', 'selisih']) {
      const link = row.locator(`a[href*="bagian=${bagian}"]:visible`);
      const said = /^([\d.]+) laporan|buka ([\d.]+) laporan/.exec(
        String(await link.getAttribute('aria-label')),
      );
      const count = said?.[1] ?? said?.[2] ?? '';
      await link.click();
      await page.waitForURL((url) => url.pathname === '/kasus');
      const text = await page.locator('main').innerText();
      expect(text).toMatch(new RegExp(`(^|\\D)${count.replaceAll('.', '\\.')} (laporan|hitungan)`));
      expect(text).not.toContain('Diabaikan');
      await page.goBack();
    }
    await close();
  });

  it('names what it does not understand in the address, and goes on', async () => {
    const { page, close } = await open('/peringkat?ind=entah&warna=biru');
    const text = await page.locator('main').innerText();
    expect(text).toContain('entah');
    expect(text).toContain('Di atas kelompok');
    await close();
  });
});
