import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `.ci/run` names a file here to count the tests from. */
const report = process.env.TILIK_TEST_REPORT;

export default defineConfig({
  test: {
    /** On two cores one worker, as is the default, takes almost twice as long. */
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
