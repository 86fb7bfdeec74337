import { MINIMUM_N, type Indicator } from './contract.ts';
import { TilikError } from './error.ts';
import { EVERY_INDICATOR, type Model } from './models.ts';
import { literal, type Warehouse } from './warehouse.ts';

/** What every file of `sql/indicators/` makes, in this order: one row per case (or holding) counted and month. */
const GRAMMAR = ['complaint_id', 'spell_no', 'holder_id', 'period', 'numerator', 'denominator'] as const;

const COLUMNS = `indicator varchar, key varchar, position integer, title_id varchar, title_en varchar, unit varchar,
  version varchar, "group" varchar, is_headline boolean, better varchar, "over" varchar, topic varchar, why_id varchar,
  why_en varchar, caveats varchar[], definition varchar, numerator varchar, denominator varchar,
  minimum_value_n integer, minimum_rank_n integer`;

/**
 * Writes the registry, with the words of the SQL headers, into `build.indicator`. Throws on an entry without its file,
 * on a file without its entry, and on a file that makes other columns than an indicator has.
 */
export async function registerIndicators(
  warehouse: Warehouse,
  indicators: readonly Indicator[],
  models: readonly Model[],
): Promise<void> {
  await warehouse.run(`create table build.indicator (${COLUMNS})`);
  for (const [at, indicator] of indicators.entries()) {
    const model = models.find((each) => each.name === `indicators.${indicator.id}`);
    if (model === undefined) {
      throw new TilikError(
        `Indicator ${indicator.id} has no sql/indicators/${indicator.id}.sql.`,
        'Add the file or take the entry out.',
      );
    }
    await register(warehouse, indicator, at + 1, model);
  }
  const unregistered = models.find(
    ({ layer, table }) => layer === 'indicators' && !indicators.some(({ id }) => id === table),
  );
  if (unregistered !== undefined) {
    throw new TilikError(
      `${unregistered.file} is in no registry.`,
      'Add an entry to pipeline/indicators.ts, so that readers learn what it means.',
    );
  }
}

async function register(
  warehouse: Warehouse,
  indicator: Indicator,
  position: number,
  model: Model,
): Promise<void> {
  const made = model.columns.map(({ name }) => name).join(', ');
  if (made !== GRAMMAR.join(', ')) {
    throw new TilikError(
      `${model.file} makes (${made}), an indicator makes (${GRAMMAR.join(', ')}).`,
      'One row per case and month; sql/README.md has the grammar of indicators.',
    );
  }
  const meaning = (column: string): string =>
    model.columns.find((each) => each.name === column)?.meaning ?? column;
  const { id, key, title, unit, version, group, headline, better, over, topic, why, caveats } = indicator;
  const list = `[${caveats.map(literal).join(', ')}]::varchar[]`;
  await warehouse.run(
    `insert into build.indicator values ($id, $key, $position, $title_id, $title_en, $unit, $version, $group, $headline,
      $better, $over, $topic, $why_id, $why_en, ${list}, $definition, $numerator, $denominator, $value_n, $rank_n)`,
    {
      ...{ id, key, position, unit, version, group, better, over, topic },
      headline: headline === true,
      title_id: title.id,
      title_en: title.en,
      why_id: why.id,
      why_en: why.en,
      definition: model.purpose,
      numerator: meaning('numerator'),
      denominator: meaning('denominator'),
      value_n: MINIMUM_N.value,
      rank_n: MINIMUM_N.rank,
    },
  );
}

/** Makes `indicators.every`, the rows of all indicators with the indicator they belong to. */
export async function uniteIndicators(warehouse: Warehouse, models: readonly Model[]): Promise<void> {
  const parts = models
    .filter(({ layer }) => layer === 'indicators')
    .map(({ table, name }) => `select ${literal(table)} as indicator, ${GRAMMAR.join(', ')} from ${name}`);
  await warehouse.run(`create view ${EVERY_INDICATOR} as ${parts.join(' union all ')}`);
}
