import { openLives } from './lives.ts';
import { writeTable } from './tables.ts';

/** 85 characters: enough for an answer to have substance. */
export const SUBSTANCE =
  'Sudah diperiksa di lapangan bersama warga dan diperbaiki sampai selesai minggu ini juga.';

/** The flags of one drawn history as text, as of a day. */
export interface Flags {
  /**
   * `code | severity | raised_day | cleared_day | days` of the given flags of a history (see `Lives.live`), read at 06.00
   * in Jakarta of the as-of day.
   */
  raised: (codes: string, asOf: string, complaintClass: string, events: string) => Promise<string>;
  close: () => void;
}

const COLUMNS = ['code', 'severity', 'raised_day', 'cleared_day', 'days'];

export async function openFlags(): Promise<Flags> {
  const world = await openLives();
  return {
    raised: async (codes, asOf, complaintClass, events) => {
      const as_of = `${asOf} 06:00`;
      await world.given(
        'landed.feed',
        `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
         f | Test | files | Asia/Jakarta | | false | 0 6 * * * | ${as_of} | ${as_of} | x`,
      );
      await world.live(complaintClass, events);
      await world.warehouse.run("update raw.event set reason_code = text where code like '%_DIUBAH'");
      await world.warehouse.run("update raw.event set reason_code = text where code = 'PERSETUJUAN_SIMPEL'");
      await world.warehouse.run(
        "update raw.event set rating = try_cast(text as integer) where code = 'PENILAIAN'",
      );
      await world.derive('core.flag');
      const rows = await world.warehouse.rows<Record<string, unknown>>(
        `select ${COLUMNS.join(', ')} from core.flag where list_contains(string_split($codes, ' '), code) order by raised_day, code`,
        { codes },
      );
      return writeTable(rows, COLUMNS);
    },
    close: () => world.close(),
  };
}
