import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../pipeline/place.ts';

/** Stands for npm: says what it is asked for, leaves the report that it is given, ends as it is told. */
const NPM = `#!/usr/bin/env bash
echo "npm $*"
case "$1" in
  ci) exit "$INSTALLED" ;;
  test) printf '%s' "$REPORT" > "$TILIK_TEST_REPORT"; exit "$TESTED" ;;
  *) exit "$CHECKED" ;;
esac
`;

let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'tilik-ci-'));
  await cp(join(ROOT, '.ci'), join(checkout, '.ci'), { recursive: true });
  await mkdir(join(checkout, 'bin'));
  await writeFile(join(checkout, 'bin', 'npm'), NPM);
  await chmod(join(checkout, 'bin', 'npm'), 0o755);
});
afterAll(() => rm(checkout, { recursive: true }));

const counts = (numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ numPassedTests, numFailedTests });

const EVERYTHING = ['npm ci', 'npm test', 'npm run -s check'];

it.each([
  ['all is well', 0, 0, 0, counts(9, 0), EVERYTHING, '9 passed, 0 failed', 0],
  ['a test fails', 0, 1, 0, counts(8, 1), EVERYTHING, '8 passed, 1 failed', 1],
  ['a check fails', 0, 0, 2, counts(9, 0), EVERYTHING, '9 passed, 1 failed', 1],
  ['both fail', 0, 1, 2, counts(7, 2), EVERYTHING, '7 passed, 3 failed', 1],
  ['the tests never ran', 0, 1, 0, '', EVERYTHING, '0 passed, 1 failed', 1],
  ['a hook fails, no test', 0, 1, 0, counts(9, 0), EVERYTHING, '9 passed, 1 failed', 1],
  ['nothing can be installed', 1, 0, 0, '', ['npm ci'], '0 passed, 1 failed', 1],
])('.ci/run when %s', (_, installed, tested, checked, report, asked, last, code) => {
  const { stdout, status } = spawnSync(join(checkout, '.ci', 'run'), {
    encoding: 'utf8',
    env: {
      PATH: `${join(checkout, 'bin')}:${process.env.PATH ?? ''}`,
      INSTALLED: String(installed),
      TESTED: String(tested),
      CHECKED: String(checked),
      REPORT: report,
    },
  });
  expect(stdout.trimEnd().split('\n')).toEqual([...asked, last]);
  expect(status).toBe(code);
});
