import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRawWorld } from '../../raw.ts';
import { tidy } from '../../tables.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openRawWorld();
});
afterAll(() => world.close());

async function judge(
  complaints: string,
  events = '_feed | _row | complaint_id | event_id | code | at',
): Promise<string> {
  await world.given('landed.complaint', complaints);
  await world.given('landed.event', events);
  await world.derive('raw.complaint');
  return world.look('raw.complaint_checked', 'feed_id', 'row_no', 'reason', 'detail');
}

describe('raw.complaint_checked', () => {
  it('reads instants in the zone of the feed, fills what may be absent, prefixes identifiers', async () => {
    await judge(`_feed | _row | complaint_id | received_at         | class    | channel | privacy | is_manual_entry | updated_at
      wib | 1 | L1 | 2024-01-02                | berkadar   | Website | -       | t  | -
      wit | 1 | L1 | 2024-01-02                | aspirasi   | pigeon  | rahasia | -  | 2024-01-02T00:00Z
      wit | 2 | L2 | 2024-01-02 03:04:05.678+08 | tidak_berkadar | -    | anonim | no | -`);
    const columns = [
      'complaint_id',
      'tracking_no',
      'received_at',
      'channel',
      'privacy',
      'is_manual_entry',
      'updated_at',
    ];
    expect(await world.look('raw.complaint', ...columns)).toBe(
      tidy(`complaint_id | tracking_no | received_at | channel | privacy | is_manual_entry | updated_at
        L1   | L1 | 2024-01-01 17:00:00     | website | publik  | true  | -
        p-L1 | L1 | 2024-01-01 15:00:00     | lainnya | rahasia | -     | 2024-01-02 00:00:00
        p-L2 | L2 | 2024-01-01 19:04:05.678 | lainnya | anonim  | false | -`),
    );
  });

  it('names the value that is missing, wrong or unknown', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | received_at | class | privacy | is_manual_entry | updated_at
        wib | 1  | -   | 2024-01-02       | berkadar | -      | -       | -
        wib | 2  | L2  | -                | berkadar | -      | -       | -
        wib | 3  | L3  | kemarin          | berkadar | -      | -       | -
        wib | 4  | L4  | 2024-02-30       | berkadar | -      | -       | -
        wib | 5  | L5  | 0001-01-01       | berkadar | -      | -       | -
        wib | 6  | L6  | 2024-07-01 01:00 | berkadar | -      | -       | -
        wib | 7  | L7  | 2024-07-01 01:01 | berkadar | -      | -       | -
        wib | 8  | L8  | 2024-01-02       | -        | -      | -       | -
        wib | 9  | L9  | 2024-01-02       | berat    | -      | -       | -
        wib | 10 | L10 | 2024-01-02       | berkadar | secret | -       | -
        wib | 11 | L11 | 2024-01-02       | berkadar | -      | kadang  | -
        wib | 12 | L12 | 2024-01-02       | berkadar | -      | -       | 2024-13-01`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1  | missing_value    | complaint_id
        wib | 2  | missing_value    | received_at
        wib | 3  | bad_value        | received_at: "kemarin"
        wib | 4  | impossible_date  | received_at: "2024-02-30"
        wib | 5  | outside_calendar | received_at: "0001-01-01" is in a year without decreed working days
        wib | 6  | -                | -
        wib | 7  | impossible_date  | received_at: "2024-07-01 01:01" is later than the snapshot
        wib | 8  | missing_value    | class
        wib | 9  | unknown_class    | class: "berat" is none of permintaan_informasi, tidak_berkadar, berkadar, aspirasi
        wib | 10 | unknown_code     | privacy: "secret" is none of publik, anonim, rahasia, anonim_rahasia
        wib | 11 | bad_value        | is_manual_entry: "kadang"
        wib | 12 | impossible_date  | updated_at: "2024-13-01"`),
    );
  });

  it('refuses a text field of 5 MB, and shows nothing of it', async () => {
    await judge('_feed | _row | complaint_id | received_at | class\n wib | 1 | L1 | 2024-01-02 | berkadar');
    await world.warehouse.run(`update landed.complaint set text = repeat('rahasia ', 655360)`);
    await world.derive('raw.complaint');
    expect(await world.look('raw.complaint_checked', 'complaint_id', 'reason', 'detail', 'record')).toBe(
      tidy(`complaint_id | reason | detail | record
        L1 | text_too_long | text: 5242879 characters, at most 100000 | L1 2024-01-02 "berkadar"`),
    );
  });

  it('keeps the newest of duplicates, then the first, among those that can be used', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | received_at | class | title | updated_at
        wib | 1 | L1 | 2024-01-02 | berkadar | a | 2024-01-03
        wib | 2 | L1 | 2024-01-02 | berkadar | b | 2024-01-05
        wib | 3 | L1 | 2024-01-02 | berat    | c | 2024-01-09
        wib | 4 | L2 | 2024-01-02 | berkadar | a | -
        wib | 5 | L2 | 2024-01-02 | berkadar | a | -
        wib | 6 | L2 | 2024-01-04 | aspirasi | a | -
        wit | 1 | L2 | 2024-01-02 | berkadar | a | -`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1 | duplicate_id  | row 2 was kept; differs in title, updated_at
        wib | 2 | -             | -
        wib | 3 | unknown_class | class: "berat" is none of permintaan_informasi, tidak_berkadar, berkadar, aspirasi
        wib | 4 | -             | -
        wib | 5 | duplicate_id  | row 4 was kept; identical
        wib | 6 | duplicate_id  | row 4 was kept; differs in received_at, class
        wit | 1 | -             | -`),
    );
  });

  it('refuses what was closed on a day before it was received, in the zone of the feed', async () => {
    expect(
      await judge(
        `_feed | _row | complaint_id | received_at | class
         wib | 1 | L1 | 2024-01-02 10:00 | berkadar
         wib | 2 | L2 | 2024-01-02 10:00 | berkadar
         wib | 3 | L3 | 2024-01-02 00:30 | berkadar
         wib | 4 | L4 | 2024-01-02 10:00 | berkadar
         wib | 5 | L5 | 2024-01-02 10:00 | berkadar`,
        `_feed | _row | complaint_id | event_id | code | at
         wib | 1 | L1 | 1 | SELESAI          | 2024-01-02 09:00
         wib | 2 | L2 | 2 | SELESAI_OTOMATIS | 2024-01-01 23:59
         wib | 3 | L3 | 3 | ARSIP            | 2024-01-01 23:30
         wib | 4 | L4 | 4 | RESPON_AWAL      | 2024-01-01
         wib | 5 | L5 | 5 | SELESAI          | 2024-01-03
         wib | 6 | L5 | 5 | SELESAI          | 2024-01-01`,
      ),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1 | - | -
        wib | 2 | closed_before_received | closed on 2024-01-01, received on 2024-01-02
        wib | 3 | closed_before_received | closed on 2024-01-01, received on 2024-01-02
        wib | 4 | - | -
        wib | 5 | - | -`),
    );
  });
});
