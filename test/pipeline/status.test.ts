import { describe, expect, it } from 'vitest';
import type { Run } from '../../pipeline/contract.ts';
import { describeStatus, status } from '../../pipeline/status.ts';
import { miniPlace, miniRun, removeFolder } from '../mini.ts';

const stopped: Run = {
  id: '20251122-230000',
  started_at: '2025-11-22T23:00:00.000Z',
  finished_at: '2025-11-22T23:01:00.000Z',
  outcome: 'stopped',
  edition: '20251121-003000',
  steps: [],
  intake: [{ feed: 'mini', relation: 'complaint', rows_in: 7, landed: 6, quarantined: 1 }],
  findings: [
    {
      severity: 'stop',
      rule: 'rows published.complaint',
      message: 'published.complaint has 6 rows, the last edition had 12',
      count: 6,
      sample: [],
    },
    {
      severity: 'warn',
      rule: 'unique core.x (a)',
      message: 'core.x is odd',
      count: 2,
      sample: ['a=1', 'a=2'],
    },
  ],
  message: 'Not published: published.complaint has 6 rows; edition 20251121-003000 stays in force.',
};

describe('status', () => {
  it('before the first run says that there is nothing', async () => {
    const { data } = await miniPlace();
    expect(await status(data)).toEqual({ edition: null, lastRun: null });
    expect(describeStatus(await status(data))).toBe('No edition yet.\n');
    await removeFolder(data);
  });

  it('tells the edition, its age and feeds, and how many rows came in', async () => {
    const { place, remove } = await miniRun();
    expect(describeStatus(await status(place.data))).toBe(
      `Edition   20251121-003000 (sample data), as of 2025-11-20T23:00:00.000Z
Rows      12 complaints, 51 events
Feeds     mini (to 2025-11-20T23:00:00.000Z)
Last run  20251121-003000: published
  mini agency: 8 in = 8 landed + 0 quarantined
  mini complaint: 13 in = 12 landed + 1 quarantined
  mini event: 52 in = 51 landed + 1 quarantined
  warn: published.intake has rows that break "quarantined <= rows_in * 0.02" (1: feed_id=mini relation=complaint)
`,
    );
    await remove();
  });

  it('shows what stopped the last run, worst first, with its sample', () => {
    expect(describeStatus({ edition: null, lastRun: stopped })).toBe(
      `No edition yet.
Last run  20251122-230000: stopped - Not published: published.complaint has 6 rows; edition 20251121-003000 stays in force.
  mini complaint: 7 in = 6 landed + 1 quarantined
  stop: published.complaint has 6 rows, the last edition had 12 (6)
  warn: core.x is odd (2: a=1, a=2)
`,
    );
  });
});
