import { stageCsv, type TextFile } from './csv.ts';
import { TilikError } from './error.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/**
 * Creates `table` from a file with one JSON object per line: a text column per key, nested values as JSON text.
 * Lines that are no JSON object go to table `reject`.
 */
export async function stageNdjson(warehouse: Warehouse, table: string, file: TextFile): Promise<void> {
  const type = `if(json_valid(line), json_type(line), 'none')`;
  await stageCsv(warehouse, 'line', file, {
    delimiter: '\u0001',
    quote: '',
    header: false,
    columns: ['line'],
  });
  await warehouse.run(`insert into reject
    select ${literal(file.relation)}, _source, _row, 'unreadable_line', 'line ' || _row || ': not a JSON object', null
    from line where ${type} <> 'OBJECT'`);
  const objects = `(select * from line where ${type} = 'OBJECT')`;
  const keys = await warehouse.rows<{ key: string }>(
    `select distinct unnest(json_keys(line)) as key from ${objects} order by key`,
  );
  if (keys.length === 0)
    throw new TilikError(`${file.name} holds no JSON object.`, 'Write one object per line.');
  const columns = keys.map(({ key }) => `line ->> ${literal(`$."${key}"`)} as ${identifier(key)}`);
  await warehouse.run(`create table ${table} as select ${columns.join(', ')}, _source, _row from ${objects}`);
  await warehouse.run('drop table line');
}
