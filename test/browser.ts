import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';

const SYSTEM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * How Playwright starts a Chromium here: the system's, else the one inside `@sparticuz/chromium` (Linux x64),
 * else Playwright's own download.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const found = SYSTEM.find((path) => path !== undefined && existsSync(path));
  if (found) return { executablePath: found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    // The package unpacks the shared libraries a bare Debian lacks only if it believes it runs on AWS.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    return {
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--headless=shell'],
    };
  }
  return {};
}
