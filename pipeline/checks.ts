import type { Built } from './build.ts';
import type { Finding, Manifest, Severity } from './contract.ts';
import { currentManifest } from './edition.ts';
import { lineOf, tellsValue, TilikError } from './error.ts';
import type { Model } from './models.ts';
import { identifier, type Warehouse } from './warehouse.ts';

/** Shares of a published table that may vanish from one edition to the next: beyond `stop` nothing is published. */
const LOSS = { warn: 0.05, stop: 0.2 } as const;
/** A table that grows beyond this multiple of itself, by a number of rows worth a look, is worth a notice. */
const GROWTH = 3;
const NOTABLE = 10;
/** Tables that rise and fall by themselves: a jump is worth a notice, never a stop; an emptier quarantine is good. */
const VOLATILE = ['flag', 'quarantine', 'intake', 'reconciliation', 'redated'];
/** Made after the comparison, and as long as its findings and the code make them. */
const MADE_LATER = ['notice', 'column', 'model', 'lineage'];

/** Every rule of every model that is made, and every row count against the last edition; a finding per broken rule. */
export async function check(
  warehouse: Warehouse,
  built: Built,
  last: Manifest | null,
  feeds: readonly string[],
): Promise<Finding[]> {
  const made = built.models.filter(({ name }) => built.rows[name] !== undefined);
  return [...(await checkModels(warehouse, made)), ...compareRows(built.rows, last, feeds)];
}

/** Every rule of these models; a finding per rule that is broken. */
export async function checkModels(warehouse: Warehouse, models: readonly Model[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const model of models) {
    for (const key of model.unique) findings.push(...(await checkUnique(warehouse, model, key)));
    for (const { severity, expression } of model.rules) {
      findings.push(...(await checkRule(warehouse, model, severity, expression)));
    }
  }
  return findings;
}

const tableName = (model: Model): string => `${model.layer}.${identifier(model.table)}`;

async function checkUnique(warehouse: Warehouse, model: Model, key: readonly string[]): Promise<Finding[]> {
  const columns = key.map(identifier).join(', ');
  const guilty = `select ${columns} from ${tableName(model)} group by ${columns} having count(*) > 1`;
  return report(warehouse, guilty, {
    severity: 'stop',
    rule: `unique ${model.name} (${key.join(', ')})`,
    message: `${model.name} has more than one row for the same ${key.join(', ')}`,
  });
}

async function checkRule(
  warehouse: Warehouse,
  model: Model,
  severity: Severity,
  expression: string,
): Promise<Finding[]> {
  const key = (model.unique[0] ?? []).map(identifier).join(', ');
  const guilty = `select ${key} from ${tableName(model)} where not (${expression})`;
  return report(warehouse, guilty, {
    severity,
    rule: `${model.name}: ${expression}`,
    message: `${model.name} has rows that break "${expression}"`,
  });
}

async function report(
  warehouse: Warehouse,
  guilty: string,
  about: Omit<Finding, 'count' | 'sample'>,
): Promise<Finding[]> {
  const { count } = await warehouse
    .one<{ count: number }>(`select count(*) as count from (${guilty})`)
    .catch((cause: unknown) => {
      throw new TilikError(
        `The rule "${about.rule}" cannot be asked: ${lineOf(cause)}`,
        'Mend it in the header of its SQL file.',
        tellsValue(cause) ? {} : { cause },
      );
    });
  if (count === 0) return [];
  const rows = await warehouse.rows<Record<string, unknown>>(`select * from (${guilty}) limit 5`);
  const sample = rows.map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(' '),
  );
  return [{ ...about, count, sample }];
}

/** What the next edition is compared with; a notice instead when the one in force is damaged, for it is to be replaced. */
export async function lastEdition(data: string): Promise<{ last: Manifest | null; unreadable: Finding[] }> {
  try {
    return { last: await currentManifest(data), unreadable: [] };
  } catch (error) {
    if (!(error instanceof TilikError)) throw error;
    const message = 'The last edition cannot be read, so row counts were not compared';
    return {
      last: null,
      unreadable: [{ severity: 'warn', rule: 'last edition', message, count: 1, sample: [] }],
    };
  }
}

/**
 * Row counts of the published tables against the last edition of the same feeds. A source that suddenly lacks
 * a fifth of its rows is taken for truncated, a table that is gone for a mistake.
 */
export function compareRows(
  rows: Record<string, number>,
  last: Manifest | null,
  feeds: readonly string[],
): Finding[] {
  if (last === null) return [];
  const before = last.feeds.map(({ id }) => id);
  if (before.toSorted().join() !== feeds.toSorted().join()) {
    const message = `Row counts were not compared: the last edition is of other feeds (${before.join(', ')})`;
    return [{ severity: 'warn', rule: 'rows', message, count: 1, sample: [] }];
  }
  return Object.entries(last.rows).flatMap(([table, had]) => {
    if (MADE_LATER.includes(table)) return [];
    const now = rows[`published.${table}`];
    const severity = now === undefined ? 'stop' : judge(table, had, now);
    if (severity === null) return [];
    const has = now === undefined ? 'is gone' : `has ${now} rows`;
    const message = `published.${table} ${has}, the last edition had ${had}`;
    return [
      { severity, rule: `rows published.${table}`, message, count: Math.abs(had - (now ?? 0)), sample: [] },
    ];
  });
}

function judge(table: string, had: number, now: number): Severity | null {
  if (now > had * GROWTH && now - had >= NOTABLE) return 'warn';
  if (table === 'quarantine') return null;
  if (VOLATILE.includes(table)) return now * GROWTH < had && had - now >= NOTABLE ? 'warn' : null;
  const loss = had === 0 ? 0 : (had - now) / had;
  if (loss <= LOSS.warn) return null;
  return loss > LOSS.stop ? 'stop' : 'warn';
}
