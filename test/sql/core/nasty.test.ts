import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/checks.ts';
import type { Manifest } from '../../../pipeline/contract.ts';
import { openWorld, type World } from '../../world.ts';
import { giveNasty, nastyLives } from './nasty_lives.ts';

/** Whatever comes, no rule of any model may break, and what is told of a report must fit together. */

const SEED = 20_261_121;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await giveNasty(world, nastyLives(SEED, 3_000));
  await world.deriveAll();
});

afterAll(() => world.close());

const broken = async (guilty: string): Promise<unknown[]> => world.warehouse.rows(`${guilty} limit 5`);

describe(`3,000 nasty histories (seed ${SEED})`, () => {
  it('break no rule of any model', async () => {
    const none: Manifest | null = null;
    const findings = await check(world.warehouse, world.built, none, ['f']);
    // What is given was never landed, so only the count of intake cannot hold.
    const judged = findings.filter(
      ({ rule, sample }) =>
        !rule.includes('intake') && !sample.every((row) => row.startsWith('balance=intake ')),
    );
    expect(judged).toEqual([]);
  });

  it('are open exactly while their clock C6 runs', async () => {
    expect(
      await broken(`select complaint.complaint_id from core.complaint as complaint
        join core.clock as clock on clock.complaint_id = complaint.complaint_id and clock.clock = 'C6'
        where complaint.is_open <> (clock.stop_day is null)`),
    ).toEqual([]);
  });

  it('share every day of C6 out among the holders', async () => {
    expect(
      await broken(`select holder.complaint_id, sum(ombudsman_days) as held, any_value(clock.elapsed_days) as counted
        from core.holder as holder
        join core.clock as clock on clock.complaint_id = holder.complaint_id and clock.clock = 'C6'
        group by holder.complaint_id having held <> counted`),
    ).toEqual([]);
  });

  it('raise no flag after today, which is tomorrow in Papua, and on a closed report only those of a closing or of its data', async () => {
    expect(
      await broken(`select flag.complaint_id, code, raised_day from core.flag as flag
        join core.complaint as complaint on complaint.complaint_id = flag.complaint_id
        where (not is_open and cleared_day is null and code not in ('K11', 'K14', 'K15', 'K17'))
          or greatest(raised_day, cleared_day) > as_of_day + 1`),
    ).toEqual([]);
  });

  it('are of every kind', async () => {
    const { closed, reopened, transferred, held } = await world.warehouse.one<Record<string, number>>(`
      select count(*) filter (not is_open) as closed, count(*) filter (reopenings > 0 and is_open) as reopened,
        count(*) filter (transfers > 1) as transferred, count(*) filter (state = 'TERTUNDA') as held
      from core.complaint`);
    for (const count of [closed, reopened, transferred, held]) expect(count).toBeGreaterThan(50);
  });
});
