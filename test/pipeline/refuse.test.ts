import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFeed, type Feed } from '../../pipeline/feed.ts';
import { refuseUnfit } from '../../pipeline/refuse.ts';
import { DEMO_FEED } from '../../pipeline/settings.ts';
import { publish } from '../edition.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tilik-refuse-'));
});
afterEach(() => rm(data, { recursive: true }));

const demo = (): Promise<Feed> => readFeed(DEMO_FEED);
const renamed = async (id: string, prefix: string): Promise<Feed> => {
  const feed = await demo();
  return { ...feed, file: { ...feed.file, id, prefix } };
};

it('lets a sample feed into an empty folder and over a sample', async () => {
  await refuseUnfit([await demo()], data);
  await publish(data, { id: '20251121-060000', sample: true, tables: {} });
  await refuseUnfit([await demo()], data);
});

it('never lets a sample take the place of real records', async () => {
  await publish(data, { id: '20251121-060000', sample: false, tables: {} });
  await expect(refuseUnfit([await demo()], data)).rejects.toThrow(/holds real records .* would replace them/);
});

it('wants every feed once, and a prefix for each', async () => {
  await expect(refuseUnfit([await demo(), await demo()], data)).rejects.toThrow('is given twice');
  await expect(refuseUnfit([await demo(), await renamed('other', '')], data)).rejects.toThrow(
    'the same prefix ""',
  );
  await refuseUnfit([await demo(), await renamed('other', 'o-')], data);
});
