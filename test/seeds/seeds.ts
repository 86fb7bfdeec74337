import { fileURLToPath } from 'node:url';
import { literal, openWarehouse, type Warehouse } from '../../pipeline/warehouse.ts';

/** An in-memory warehouse with each named seed as a view of text columns, as the build reads them. */
export async function openSeeds(...names: string[]): Promise<Warehouse> {
  const warehouse = await openWarehouse(':memory:');
  for (const name of names) {
    const path = fileURLToPath(new URL(`../../seeds/${name}.csv`, import.meta.url));
    await warehouse.run(
      `create view ${name} as from read_csv(${literal(path)}, header = true, all_varchar = true)`,
    );
  }
  return warehouse;
}
