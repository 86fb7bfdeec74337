import { PUBLISHED } from './contract.ts';
import { currentManifest, databaseFile } from './edition.ts';
import { TilikError } from './error.ts';
import { sha256 } from './place.ts';
import { identifier, openWarehouse } from './warehouse.ts';

/**
 * Proves that the edition in force is what its manifest says: same bytes, every promised table, same row counts.
 * Answers a line per table; anything else is an error.
 */
export async function verify(data: string): Promise<string> {
  const manifest = await currentManifest(data);
  if (manifest === null) {
    throw new TilikError(`There is no edition in ${data} yet.`, 'Run "npm run -s tilik -- run" first.');
  }
  const file = databaseFile(data, manifest.id);
  if ((await sha256(file)) !== manifest.sha256) {
    throw new TilikError(
      `Edition ${manifest.id} differs from its manifest.`,
      'The file was changed or damaged; run "npm run -s tilik -- run".',
    );
  }
  const edition = await openWarehouse(file, { locked: true });
  try {
    const lines: string[] = [];
    for (const table of PUBLISHED) {
      const { rows } = await edition.one<{ rows: number }>(
        `select count(*) as rows from published.${identifier(table)}`,
      );
      if (rows !== manifest.rows[table]) {
        throw new TilikError(
          `published.${table} has ${rows} rows, the manifest says ${String(manifest.rows[table])}.`,
          'Run "npm run -s tilik -- run".',
        );
      }
      lines.push(`${table.padEnd(12)} ${rows.toLocaleString('en').padStart(12)} rows`);
    }
    return `${lines.join('\n')}\nEdition ${manifest.id} is whole.\n`;
  } finally {
    edition.close();
  }
}
