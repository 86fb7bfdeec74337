/** Words of a search, in small letters; an underscore divides words as a space does. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '');

/** Whether every word of the search occurs somewhere in the texts of an entry, at any depth; an empty search fits all. */
export function fits(search: string, entry: unknown): boolean {
  const hay = textsOf(entry).join(' ').toLowerCase().replaceAll('_', ' ');
  return wordsOf(search).every((word) => hay.includes(word));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

interface Searchable {
  name: string;
  purpose: string;
  columns: readonly unknown[];
}

/** Of each table the columns that fit; all of them when the table itself does; tables without any drop out. */
export function fittingTables<Table extends Searchable>(search: string, tables: readonly Table[]): Table[] {
  return tables.flatMap((table) => {
    if (fits(search, [table.name, table.purpose])) return [table];
    const columns = table.columns.filter((column) => fits(search, [table.name, column]));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}
