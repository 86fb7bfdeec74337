import { expect, it } from 'vitest';
import { severityOf } from '../../../../web/lib/ui/severity.ts';

it('knows four levels and sends anything else to the nearest', () => {
  expect([0, 1, 2, 3, 4, 5].map(severityOf)).toEqual([1, 1, 2, 3, 4, 4]);
});
