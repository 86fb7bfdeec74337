import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';

/** Verdicts on C4 day by day, around its due day: a clock that stands still is not late, and once late it stays so. */

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const UNIT = 'kab-61.05 | kab-61.05/pupr';
const SUBSTANCE =
  'Ruas jalan sudah diperiksa di lapangan dan dimasukkan ke rencana perbaikan bulan depan bersama kecamatan.';

/** From Friday to Tuesday; the due day is Friday, 17 October 2025. */
const DAYS = ['2025-10-17', '2025-10-18', '2025-10-19', '2025-10-20', '2025-10-21'];

/** Days of those above on which a report of 10 October, limit 5, is late, as known at the end of each. */
async function lateOn(...happened: string[]): Promise<string[]> {
  const late: string[] = [];
  for (const day of DAYS) {
    const known = happened.filter((event) => event.slice(0, 10) <= day);
    await world.live(
      'permintaan_informasi',
      [`2025-10-10 02:00 | LAPORAN_DITERIMA | ${UNIT}`, ...known].join('\n'),
    );
    await world.given(
      'landed.feed',
      `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
       f | Test | files | Asia/Jakarta | | false | 0 6 * * * | ${day} 10:00 | ${day} 10:00 | x`,
    );
    await world.derive('core.clock');
    const { is_late, is_due } = await world.warehouse.one<{ is_late: boolean; is_due: boolean }>(
      `select is_late, is_due from core.clock where clock = 'C4'`,
    );
    expect(is_due || !is_late, `${day}: late, hence due`).toBe(true);
    if (is_late) late.push(day.slice(8));
  }
  return late;
}

it('nothing happens: late from Saturday on', async () => {
  expect(await lateOn()).toEqual(['18', '19', '20', '21']);
});

it('a hold or a wait for the reply that began on the due day: not late as long as it lasts, weekend or not', async () => {
  expect(await lateOn(`2025-10-17 03:00 | PERMINTAAN_DATA | ${UNIT}`)).toEqual([]);
  expect(await lateOn(`2025-10-17 03:00 | TINDAK_LANJUT | ${UNIT} | | penghubung | ${SUBSTANCE}`)).toEqual(
    [],
  );
});

it('late from the day after it ended, also when only days off were paused', async () => {
  const asked = `2025-10-17 03:00 | PERMINTAAN_DATA | ${UNIT}`;
  expect(await lateOn(asked, '2025-10-19 03:00 | DATA_DILENGKAPI')).toEqual(['20', '21']);
  expect(await lateOn(asked, '2025-10-20 03:00 | DATA_DILENGKAPI')).toEqual(['21']);
});

it('a hold begun on the day off after the due day comes too late', async () => {
  const late = await lateOn(`2025-10-18 03:00 | PERMINTAAN_DATA | ${UNIT}`);
  expect(late).toEqual(['18', '19', '20', '21']);
});

it('a hold that takes over on the day another ends is one pause with it; a day later it is not', async () => {
  const first = [`2025-10-17 03:00 | PERMINTAAN_DATA | ${UNIT}`, '2025-10-18 03:00 | DATA_DILENGKAPI'];
  expect(await lateOn(...first, `2025-10-18 04:00 | PERMINTAAN_DATA | ${UNIT}`)).toEqual([]);
  expect(await lateOn(...first, `2025-10-19 04:00 | PERMINTAAN_DATA | ${UNIT}`)).toEqual(['19', '20', '21']);
});
