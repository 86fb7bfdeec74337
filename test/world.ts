import { build, describeBuild, type Built } from '../pipeline/build.ts';
import { INDICATORS } from '../pipeline/indicators.ts';
import type { Model } from '../pipeline/models.ts';
import { placeFrom } from '../pipeline/place.ts';
import { identifier, openWarehouse, type Warehouse } from '../pipeline/warehouse.ts';
import { fill, writeTable } from './tables.ts';

/**
 * Every table of the build, empty but for seeds and calendar, to be filled with text tables: given some tables,
 * derive others through the real SQL, look at them as text.
 */
export interface World {
  warehouse: Warehouse;
  given: (table: string, text: string) => Promise<void>;
  /** Makes a table and everything between it and the given ones anew. */
  derive: (target: string) => Promise<void>;
  /** Makes every table below the given ones anew. */
  deriveAll: () => Promise<void>;
  /** The models and their row counts when the world was opened. */
  built: Built;
  /** The columns of a table as text, in the order of those columns. */
  look: (table: string, ...columns: string[]) => Promise<string>;
  close: () => void;
}

export async function openWorld(): Promise<World> {
  const warehouse = await openWarehouse(':memory:');
  const built = await build(warehouse, { ...placeFrom({}), landings: [], indicators: INDICATORS });
  await describeBuild(warehouse, built, []);
  const { models } = built;
  const byName = new Map(models.map((model) => [model.name, model]));
  const given = new Set<string>();
  const make = async (wanted: readonly Model[]): Promise<void> => {
    for (const model of wanted) {
      await warehouse.run(
        `create or replace ${model.isView ? 'view' : 'table'} ${model.layer}."${model.table}" as ${model.body}`,
      );
    }
  };
  return {
    warehouse,
    given: async (table, text) => {
      given.add(table);
      await fill(warehouse, table, text);
    },
    derive: (target) => make(upstream(target, byName, given)),
    deriveAll: () => make(models.filter(({ name, layer }) => layer !== 'raw' && !given.has(name))),
    built,
    look: async (table, ...columns) => {
      const names = columns.map(identifier).join(', ');
      return writeTable(await warehouse.rows(`select ${names} from ${table} order by all`), columns);
    },
    close: () => warehouse.close(),
  };
}

/** The models between the given tables and the target, in an order in which they can be made. */
function upstream(target: string, byName: Map<string, Model>, given: ReadonlySet<string>): Model[] {
  const wanted = new Set<Model>();
  const visit = (name: string): void => {
    const model = byName.get(name);
    if (model === undefined || given.has(name) || wanted.has(model)) return;
    model.reads.forEach(visit);
    wanted.add(model);
  };
  visit(target);
  return [...wanted];
}
