import { expect, it } from 'vitest';
import { funnelPosition } from '../../../../../web/lib/server/scores/row.ts';

it.each([
  [10, 'alarm'],
  [9, null],
  [0, null],
])('none of %i on time where eight of ten are usual: %s', (denominator, position) => {
  const found = funnelPosition({ numerator: 0, denominator }, { target: 0.8, phi: 1 });
  expect(found.position).toBe(position);
  expect(found.z === null).toBe(position === null);
});
