import { createRoute, z } from '@hono/zod-openapi';
import { Balance, Checked, countChecked, listBalances } from '../lib/server/reconciliation.ts';
import { resource } from './serving.ts';

const Reconciliation = z
  .object({
    balances: z.array(Balance).describe('of the nation'),
    checked: z.array(Checked).describe('scopes whose sums were checked when the edition was built'),
  })
  .openapi('Reconciliation');

const get = createRoute({
  method: 'get',
  path: '/reconciliation',
  summary: 'Totals of the nation beside the parts they fall into, and what else was checked',
  responses: {
    200: { description: 'Sums', content: { 'application/json': { schema: Reconciliation } } },
  },
});

export const reconciliation = resource().openapi(get, async (c) => {
  const [balances, checked] = await Promise.all([listBalances(c.var.edition), countChecked(c.var.edition)]);
  return c.json({ balances, checked }, 200);
});
