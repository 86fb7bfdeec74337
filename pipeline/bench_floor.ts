import { join } from 'node:path';
import type { Landing } from './landing.ts';
import { literal, openWarehouse } from './warehouse.ts';

/** What the engine cannot avoid over the same landed events: seconds of the fastest of the rounds. */
export interface Floor {
  events: number;
  /** Reading the columns that a clock needs. */
  scan: number;
  /** Reading them, sorting them into lives and writing them. */
  sort: number;
}

const NEEDED = `complaint_id, code, coalesce(unit_id, agency_id) as holder_id, "at"::timestamptz as happened_at`;
const ROUNDS = 3;

/**
 * The anchor of the bench: any way of counting clocks has to read the events and bring each complaint's together. Measured
 * in a file of its own below `folder`, so that writing costs what it costs the build.
 */
export async function measureFloor(landing: Landing, folder: string): Promise<Floor> {
  const warehouse = await openWarehouse(join(folder, 'floor.duckdb'), {
    settings: { temp_directory: folder },
  });
  try {
    const events = `read_parquet(${literal(join(landing.dir, 'event.parquet'))})`;
    const fastest = async (statement: string): Promise<number> => {
      const seconds: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const started = performance.now();
        await warehouse.run(statement);
        seconds.push((performance.now() - started) / 1000);
      }
      return Math.min(...seconds);
    };
    const scan = await fastest(`select max(hash(columns(*))) from (select ${NEEDED} from ${events})`);
    const sort = await fastest(
      `create or replace table life as select ${NEEDED} from ${events} order by complaint_id, happened_at`,
    );
    const { rows } = await warehouse.one<{ rows: number }>(`select count(*) as rows from ${events}`);
    return { events: rows, scan, sort };
  } finally {
    warehouse.close();
  }
}
