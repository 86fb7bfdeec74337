import { afterAll, beforeAll } from 'vitest';
import { writeTable } from './tables.ts';
import { openWorld, type World } from './world.ts';

/** A unit under an agency in the nation: what the tests of indicators count for. */
const MEMBERS = `holder_id | entity
  kab       | kab
  kab       | nasional
  kab/pupr  | kab/pupr
  kab/pupr  | kab
  kab/pupr  | nasional
  nasional  | nasional`;

const CASE = ['complaint_id', 'spell_no', 'holder_id', 'period', 'numerator', 'denominator'];

export interface IndicatorWorld {
  given: World['given'];
  /** The points that come of what is given, as text: of every entity and month. */
  points: () => Promise<string>;
  /** The rows of the indicator itself, as text: one per case or holding counted and month. */
  cases: () => Promise<string>;
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
      await opened().derive('published.point');
      const columns = ['entity', 'period', 'numerator', 'denominator'];
      const rows = await opened().warehouse.rows<Record<string, unknown>>(
        `select ${columns.join(', ')} from published.point where indicator = $indicator order by all`,
        { indicator },
      );
      return writeTable(rows, columns);
    },
    cases: async () => {
      await opened().derive(`indicators.${indicator}`);
      return opened().look(`indicators.${indicator}`, ...CASE);
    },
  };
}
