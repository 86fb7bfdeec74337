import { afterAll, beforeAll } from 'vitest';
import { openWorld, type World } from './world.ts';

/** A unit under an agency in the nation: what the tests of indicators count for. */
const MEMBERS = `agency_id | entity
  kab       | kab
  kab       | nasional
  kab/pupr  | kab/pupr
  kab/pupr  | kab
  kab/pupr  | nasional`;

export interface IndicatorWorld {
  given: World['given'];
  /** The points the indicator makes of what is given, as text. */
  points: () => Promise<string>;
}

/** Opens a world for one indicator before the tests of a file and closes it after them. */
export function worldOf(indicator: string): IndicatorWorld {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld();
    await world.given('core.member', MEMBERS);
  });
  afterAll(() => world?.close());
  const opened = (): World => {
    if (world === undefined) throw new Error('the world opens before the tests');
    return world;
  };
  return {
    given: (table, text) => opened().given(table, text),
    points: async () => {
      await opened().derive(`indicators.${indicator}`);
      return opened().look(`indicators.${indicator}`, 'entity', 'period', 'numerator', 'denominator');
    },
  };
}
