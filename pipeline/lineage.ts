/**
 * Where the columns of a select come from, read off its syntax tree alone (`json_serialize_sql`). A column comes from
 * the columns named in the expression that makes it, through common table expressions and subqueries down to the
 * tables of the statement. Conditions that only choose rows (where, joins) make nothing, so they are told apart:
 * `named` has them too. What the tree does not tell is left open, never guessed.
 */
import { isTree, textOf, texts, trees, type Tree } from './syntax.ts';
import { LOST, merge, NOTHING, type Trace } from './trace.ts';

/** The output columns of a select in order, and every column of a table that it names anywhere. */
export interface SelectLineage {
  columns: Trace[];
  named: ReadonlySet<string>;
}

/** Columns of a table by `schema.table`; undefined when nobody knows the table. */
export type ColumnsOf = (table: string) => readonly string[] | undefined;

type Outputs = [name: string, trace: Trace][];

interface Relation {
  alias: string;
  columns: Map<string, Trace>;
  /** What a column is made of that is not among `columns`; null when there is no such column. */
  others: Trace | null;
}

interface Scope {
  ctes: ReadonlyMap<string, Outputs>;
  relations: Relation[];
  /** Columns of the select list so far, which later expressions may name. */
  made: Map<string, Trace>;
  /** Parameters of lambdas: they stand for parts of what is named beside them. */
  parameters: readonly string[];
  outer: Scope | null;
}

/** Lineage of one parsed statement; `tree` is the answer of `json_serialize_sql`. */
export function lineageOf(tree: unknown, columnsOf: ColumnsOf): SelectLineage {
  const named = new Set<string>();
  const statement = isTree(tree) ? trees(tree.statements)[0] : undefined;
  const node = statement?.node;
  const columns = isTree(node) ? query(node, newScope(new Map(), null), { columnsOf, named }) : [];
  return { columns: columns.map(([, trace]) => trace), named };
}

interface Context {
  columnsOf: ColumnsOf;
  named: Set<string>;
}

const newScope = (ctes: Scope['ctes'], outer: Scope | null): Scope => ({
  ctes,
  relations: [],
  made: new Map(),
  parameters: [],
  outer,
});

function query(node: Tree, around: Scope, context: Context): Outputs {
  const ctes = new Map(around.ctes);
  for (const { key, value } of trees(isTree(node.cte_map) ? node.cte_map.map : [])) {
    const inner = isTree(value) && isTree(value.query) ? value.query.node : undefined;
    if (isTree(inner)) ctes.set(textOf(key), query(inner, newScope(ctes, around.outer), context));
  }
  const scope = newScope(ctes, around.outer);
  if (node.type === 'SET_OPERATION_NODE') return united(node, scope, context);
  if (node.type !== 'SELECT_NODE') return [];
  if (isTree(node.from_table)) relate(node.from_table, scope, context);
  const outputs: Outputs = [];
  for (const item of trees(node.select_list)) {
    const made = output(item, outputs.length, scope, context);
    made.forEach(([name, trace]) => scope.made.set(name, trace));
    outputs.push(...made);
  }
  for (const key of ['where_clause', 'group_expressions', 'having', 'qualify', 'modifiers'])
    expression(node[key], scope, context);
  return outputs;
}

/** A union takes its names from the left; by name, columns that only the right has come after. */
function united(node: Tree, scope: Scope, context: Context): Outputs {
  const [left, right] = [node.left, node.right].map((side) =>
    isTree(side) ? query(side, newScope(scope.ctes, scope.outer), context) : [],
  ) as [Outputs, Outputs];
  if (node.setop_type === 'UNION_BY_NAME') {
    const byName = new Map(left);
    for (const [name, trace] of right) byName.set(name, merge([byName.get(name) ?? NOTHING, trace]));
    return [...byName];
  }
  return left.map(([name, trace], at) => [name, merge([trace, right[at]?.[1] ?? LOST])]);
}

function output(item: Tree, position: number, scope: Scope, context: Context): Outputs {
  if (item.class === 'STAR' && item.columns !== true) return starred(item, scope, context);
  const names = texts(item.column_names);
  const name = textOf(item.alias) || (names.at(-1) ?? `#${position}`);
  return [[name, expression(item, scope, context)]];
}

function starred(star: Tree, scope: Scope, context: Context): Outputs {
  const of = textOf(star.relation_name);
  const left = new Set(texts(star.exclude_list));
  const replaced = new Map(
    trees(star.replace_list).map(({ key, value }) => [textOf(key), expression(value, scope, context)]),
  );
  const columns = new Map<string, Trace>();
  for (const relation of scope.relations.filter(({ alias }) => of === '' || alias === of)) {
    for (const [name, trace] of relation.columns) {
      trace.sources.forEach((source) => context.named.add(source));
      if (left.has(name)) continue;
      columns.set(name, replaced.get(name) ?? merge([columns.get(name) ?? NOTHING, trace]));
    }
  }
  return [...columns];
}

/** Brings the tables of a from clause into the scope, the left ones first: the right may refer to them. */
function relate(from: Tree, scope: Scope, context: Context): void {
  if (from.type === 'JOIN') {
    for (const side of [from.left, from.right]) if (isTree(side)) relate(side, scope, context);
    for (const name of texts(from.using_columns)) resolve([name], scope, context);
    expression(from.condition, scope, context);
    return;
  }
  const renamed = texts(from.column_name_alias);
  const { name, outputs, others } = relation(from, scope, context);
  const columns = new Map(outputs.map(([column, trace], at) => [renamed[at] ?? column, trace]));
  if (others !== null) renamed.slice(outputs.length).forEach((column) => columns.set(column, others));
  scope.relations.push({ alias: textOf(from.alias) || name, columns, others });
}

function relation(
  from: Tree,
  scope: Scope,
  context: Context,
): { name: string; outputs: Outputs; others: Trace | null } {
  const name = textOf(from.table_name);
  switch (from.type) {
    case 'BASE_TABLE': {
      const cte =
        from.schema_name === undefined || from.schema_name === '' ? scope.ctes.get(name) : undefined;
      if (cte !== undefined) return { name, outputs: cte, others: null };
      const table = `${textOf(from.schema_name)}.${name}`;
      const columns = context.columnsOf(table);
      if (columns === undefined) return { name, outputs: [], others: LOST };
      const traces: Outputs = columns.map((column) => [
        column,
        { sources: new Set([`${table}.${column}`]), isTraced: true },
      ]);
      return { name, outputs: traces, others: null };
    }
    case 'SUBQUERY': {
      const node = isTree(from.subquery) ? from.subquery.node : undefined;
      return {
        name,
        outputs: isTree(node) ? query(node, newScope(scope.ctes, scope), context) : [],
        others: null,
      };
    }
    case 'TABLE_FUNCTION':
      return { name, outputs: [], others: expression(from.function, scope, context) };
    case 'EXPRESSION_LIST': {
      const rows = Array.isArray(from.values) ? from.values.filter(Array.isArray) : [];
      const outputs = (rows[0] ?? []).map((_: unknown, at: number): Outputs[number] => [
        `col${at}`,
        merge(rows.map((row) => expression(row[at], scope, context))),
      ]);
      return { name, outputs, others: null };
    }
    case 'EMPTY':
      return { name, outputs: [], others: null };
    default:
      return { name, outputs: [], others: LOST };
  }
}

/** Everything that an expression names, with what its subqueries make and by which condition. */
function expression(value: unknown, scope: Scope, context: Context): Trace {
  if (Array.isArray(value)) return merge(value.map((each) => expression(each, scope, context)));
  if (!isTree(value)) return NOTHING;
  switch (value.class) {
    case 'COLUMN_REF':
      return resolve(texts(value.column_names), scope, context);
    case 'STAR':
      return merge(starred(value, scope, context).map(([, trace]) => trace));
    case 'LAMBDA': {
      const parameters = [...JSON.stringify(value.lhs).matchAll(/"column_names":\["(\w+)"\]/g)].map(
        ([, name]) => name ?? '',
      );
      return expression(value.expr, { ...scope, parameters: [...scope.parameters, ...parameters] }, context);
    }
    case 'SUBQUERY': {
      const node = isTree(value.subquery) ? value.subquery.node : undefined;
      const made = isTree(node) ? query(node, newScope(scope.ctes, scope), context) : [];
      return merge([...made.map(([, trace]) => trace), expression(value.child, scope, context)]);
    }
    default:
      return merge(Object.values(value).map((each) => expression(each, scope, context)));
  }
}

/** A name is a column of a table in reach, else of the select list so far, else of the statement around this one. */
function resolve(names: readonly string[], scope: Scope, context: Context): Trace {
  const [first = '', second, third] = names;
  if (third !== undefined && scope.relations.some(({ alias }) => alias === second) && !isNear(first, scope))
    return resolve(names.slice(1), scope, context);
  if (scope.parameters.includes(first)) return NOTHING;
  const qualified = second === undefined ? undefined : scope.relations.find(({ alias }) => alias === first);
  const found =
    qualified === undefined || second === undefined
      ? scope.relations.flatMap(({ columns }) => columns.get(first) ?? [])
      : [qualified.columns.get(second) ?? qualified.others ?? LOST];
  const others = scope.relations.flatMap((each) => each.others ?? []);
  const made = scope.made.get(first);
  let trace = LOST;
  if (found.length > 0) trace = merge(found);
  else if (made !== undefined) trace = made;
  else if (others.length > 0) trace = merge(others);
  else if (scope.relations.some(({ alias }) => alias === first)) return wholeRow(first, scope, context);
  else if (scope.outer !== null) return resolve(names, scope.outer, context);
  trace.sources.forEach((source) => context.named.add(source));
  return trace;
}

const isNear = (name: string, { relations }: Scope): boolean =>
  relations.some(({ alias, columns }) => alias === name || columns.has(name));

/** A row taken as one value: all its columns are named, but which of them a part of it holds is not told. */
function wholeRow(alias: string, scope: Scope, context: Context): Trace {
  for (const relation of scope.relations.filter((each) => each.alias === alias))
    for (const { sources } of relation.columns.values())
      sources.forEach((source) => context.named.add(source));
  return LOST;
}
