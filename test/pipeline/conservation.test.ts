import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_CODES } from '../../pipeline/contract.ts';
import { countIntake, landInto, openRaw, writeFeed } from '../feeds.ts';

/** Numbers below `n`, the same for the same seed. */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const NASTY = [
  '',
  ' ',
  '-',
  '"',
  '""',
  'a"b',
  "o'clock",
  'x\ny',
  '\r',
  '\t',
  '\\N',
  'NULL',
  '\u0000',
  '😀',
  'é'.repeat(300),
  '; drop table landed.event',
];
const DATES = [
  '2024-05-02',
  '2024-05-02 08:00',
  '2024-04-30T23:59:59Z',
  '2024-02-30',
  '0001-01-01',
  '9999-12-31',
  'kemarin',
  'infinity',
  '',
  '2024-05-03T00:00:00+09:00',
];
const BROKEN = [
  Buffer.from('one,two\n'),
  Buffer.from([0xff, 0xfe, 0x0a]),
  Buffer.from(`${','.repeat(40)}\n`),
];

const RECORDS = 60;
/** Records in the files; the agencies begin with three sound ones. */
const WRITTEN: Record<string, number> = {
  region: 0,
  agency: RECORDS + 3,
  complaint: RECORDS,
  event: RECORDS,
};

type Pick = <Item>(items: readonly Item[]) => Item;

/** A CSV file of random records, most values plausible, some nasty, some lines broken; blank lines are no records. */
function nastyFile(
  next: (n: number) => number,
  pick: Pick,
  header: string,
  record: (id: string) => string[],
): Buffer {
  const lines = [Buffer.from(`${header}\n`)];
  const written = (value: string): string => {
    const given = next(12) === 0 ? pick(NASTY) : value;
    return /[",\r\n]/.test(given) || next(3) === 0 ? `"${given.replaceAll('"', '""')}"` : given;
  };
  for (let at = 0; at < RECORDS; at++) {
    lines.push(
      next(15) === 0
        ? pick(BROKEN)
        : Buffer.from(
            `${record(`${next(40)}`)
              .map(written)
              .join(',')}\n`,
          ),
    );
  }
  return Buffer.concat(lines);
}

function nastyFeed(seed: number): Record<string, Uint8Array> {
  const next = generator(seed);
  const pick: Pick = (items) => items[next(items.length)] ?? items[0] ?? never();
  const agency = (): string => pick(['', 'kab', 'kab/a', 'kab/b', 'nowhere']);
  return {
    'agency.csv': Buffer.concat([
      Buffer.from('agency_id,name,type,parent_id,connected_from\nkab,Kab,KAB,,\nkab/a,A,OPD,kab,\n'),
      nastyFile(next, pick, 'kab/b,B,OPD,kab,', (id) => [
        `kab/${id}`,
        'Dinas',
        pick(['OPD', 'KAB', 'DINAS']),
        agency(),
        pick(DATES),
      ]),
    ]),
    'complaint.csv': nastyFile(
      next,
      pick,
      'complaint_id,received_at,class,privacy,title,updated_at',
      (id) => [
        id,
        pick(DATES),
        pick(['berkadar', 'aspirasi', 'berat']),
        pick(['', 'rahasia', 'secret']),
        pick(NASTY),
        pick(['', '2024-05-04', '2024-05-05']),
      ],
    ),
    'event.csv': nastyFile(next, pick, 'complaint_id,event_id,code,at,agency_id,unit_id,rating', (id) => [
      id,
      `${next(90)}`,
      pick([...EVENT_CODES, 'DITUTUP']),
      pick(DATES),
      agency(),
      agency(),
      pick(['', '3', '6', 'baik']),
    ]),
  };
}

const never = (): never => {
  throw new Error('nothing to pick from');
};

describe('rows in = accepted + quarantined', () => {
  it.each(Array.from({ length: 8 }, (_, seed) => seed + 1))('for nasty random input %i', async (seed) => {
    const feed = await writeFeed({ files: nastyFeed(seed) });
    const landing = await landInto(join(feed.root, 'data'), feed);
    const warehouse = await openRaw([landing]);
    const intake = await countIntake(warehouse);
    for (const { relation, rows_in, accepted, quarantined } of intake) {
      expect(accepted + quarantined, relation).toBe(rows_in);
      expect(rows_in, relation).toBe(WRITTEN[relation]);
    }
    expect(intake.find(({ relation }) => relation === 'event')?.quarantined).toBeGreaterThan(0);
    const unexplained = `select count(*)::integer as n from raw.quarantine where reason is null or detail is null`;
    expect(await warehouse.one(unexplained)).toEqual({ n: 0 });
    const twice = `select count(*)::integer as n from (select complaint_id from raw.complaint group by all having count(*) > 1)`;
    expect(await warehouse.one(twice)).toEqual({ n: 0 });
    const orphans = `select count(*)::integer as n from raw.event anti join raw.complaint using (complaint_id)`;
    expect(await warehouse.one(orphans)).toEqual({ n: 0 });
    const strangers = `select count(*)::integer as n from raw.event anti join raw.agency using (agency_id) where agency_id is not null`;
    expect(await warehouse.one(strangers)).toEqual({ n: 0 });
    warehouse.close();
  });
});
