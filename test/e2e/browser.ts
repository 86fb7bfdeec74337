import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumLaunch } from '../browser.ts';

/** A browser with a page that keeps what went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console, failed requests, exceptions. */
  complaints: string[];
  close: () => Promise<void>;
}

export const WIDTHS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumLaunch());
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !request.url().startsWith('data:')) {
      complaints.push(`asked another host: ${request.url()}`);
    }
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, complaints, close: () => context.close() };
}
