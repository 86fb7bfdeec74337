import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifier, literal, type Warehouse } from '../pipeline/warehouse.ts';

/** Puts many rows into an existing table by way of a file; columns that are not mentioned stay null. */
export async function fillFrom(
  warehouse: Warehouse,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tilik-bulk-'));
  try {
    const file = join(folder, 'rows.ndjson');
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const names = Object.keys(columns).map(identifier).join(', ');
    const types = Object.entries(columns).map(([name, type]) => `${identifier(name)}: ${literal(type)}`);
    await warehouse.run(`insert into ${table} (${names})
      select ${names} from read_json(${literal(file)}, format = 'newline_delimited', columns = { ${types.join(', ')} })`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
