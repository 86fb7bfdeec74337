import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApi } from '../../../web/api/app.ts';
import { editionsIn } from '../../../web/lib/server/editions.ts';
import { publish } from '../../edition.ts';

test('the nation with its parts, unclassified last; the others are counted', async () => {
  const data = await mkdtemp(join(tmpdir(), 'tilik-reconciliation-'));
  const reconciliation = `
    balance  | kind     | scope      | part                 | amount | total | difference
    open     | nation   | nasional   | tidak_terklasifikasi | 0      | 5     | 0
    open     | nation   | nasional   | overdue              | 1      | 5     | 0
    open     | nation   | nasional   | in_time              | 4      | 5     | 0
    received | nation   | nasional   | SELESAI              | 2      | 8     | 1
    received | nation   | nasional   | DIPROSES             | 5      | 8     | 1
    open     | province | wilayah-61 | in_time              | 5      | 5     | 0
    open     | province | wilayah-62 | in_time              | 5      | 4     | -1`;
  await publish(data, { id: 'e1', tables: { reconciliation } });
  const editions = editionsIn(data);
  const answer: unknown = await (await createApi(editions).request('/api/v1/reconciliation')).json();
  expect(answer).toEqual({
    balances: [
      {
        balance: 'received',
        scope: 'nasional',
        total: 8,
        difference: 1,
        parts: [
          { part: 'DIPROSES', amount: 5 },
          { part: 'SELESAI', amount: 2 },
        ],
      },
      {
        balance: 'open',
        scope: 'nasional',
        total: 5,
        difference: 0,
        parts: [
          { part: 'in_time', amount: 4 },
          { part: 'overdue', amount: 1 },
          { part: 'tidak_terklasifikasi', amount: 0 },
        ],
      },
    ],
    checked: [
      { kind: 'province', scopes: 2, broken: 1 },
      { kind: 'nation', scopes: 1, broken: 1 },
    ],
  });
  editions.close();
  await rm(data, { recursive: true });
});
