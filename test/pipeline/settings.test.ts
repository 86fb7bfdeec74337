import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_FEED, readSettings } from '../../pipeline/settings.ts';

describe('settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      feeds: [DEMO_FEED],
      schedule: '0 6 * * *',
      host: '127.0.0.1',
      port: 3000,
    });
  });

  it('come from the environment', () => {
    const env = { TILIK_FEEDS: ' a, /b/c ,', TILIK_SCHEDULE: '30 2 * * 1-5', HOST: '0.0.0.0', PORT: '8080' };
    expect(readSettings(env)).toEqual({
      feeds: [resolve('a'), '/b/c'],
      schedule: '30 2 * * 1-5',
      host: '0.0.0.0',
      port: 8080,
    });
  });

  it('take an empty variable for none', () => {
    expect(readSettings({ TILIK_FEEDS: '', TILIK_SCHEDULE: '', HOST: '', PORT: '' })).toEqual(
      readSettings({}),
    );
  });

  it.each(['x', '-1', '1.5', '65536', '0x50', '1e3', ' '])('refuse PORT "%s" by name', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT is "${PORT}".`);
  });

  it('refuse a schedule that is none', () => {
    expect(() => readSettings({ TILIK_SCHEDULE: 'nachts' })).toThrow('"nachts" is not a cron expression.');
  });
});
