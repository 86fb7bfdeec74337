import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRawWorld } from '../../raw.ts';
import { tidy } from '../../tables.ts';
import type { World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openRawWorld();
  await world.given(
    'landed.agency',
    `_feed | _row | agency_id | name    | type | parent_id
     wib   | 1    | kab       | Sintang | KAB  | -
     wib   | 2    | kab/pupr  | PUPR    | OPD  | kab`,
  );
  await world.given(
    'landed.complaint',
    `_feed | _row | complaint_id | received_at      | class
     wib   | 1    | L1           | 2024-01-02 10:00 | berkadar
     wib   | 2    | L2           | 2024-01-02 10:00 | berat
     wit   | 1    | L1           | 2024-01-02 10:00 | berkadar`,
  );
});
afterAll(() => world.close());

async function judge(events: string): Promise<string> {
  await world.given('landed.event', events);
  await world.derive('raw.event');
  return world.look('raw.event_checked', 'feed_id', 'row_no', 'reason', 'detail');
}

describe('raw.event_checked', () => {
  it('types what can be used', async () => {
    await judge(`_feed | _row | complaint_id | event_id | code | at | actor_role | unit_id | is_public | attachments | rating
      wib | 1 | L1 | 1 | RESPON_AWAL | 2024-01-02 11:00 | penghubung | kab/pupr | t | 2 | -
      wit | 1 | L1 | 1 | PENILAIAN   | 2024-01-02 11:00 | robot      | -        | - | - | 5`);
    const columns = [
      'complaint_id',
      'event_id',
      'at',
      'actor_role',
      'unit_id',
      'is_public',
      'attachments',
      'rating',
    ];
    expect(await world.look('raw.event', ...columns)).toBe(
      tidy(`complaint_id | event_id | at | actor_role | unit_id | is_public | attachments | rating
        L1   | 1   | 2024-01-02 04:00:00 | penghubung | kab/pupr | true | 2 | -
        p-L1 | p-1 | 2024-01-02 02:00:00 | -          | -        | -    | - | 5`),
    );
  });

  it('names the value that is missing, wrong or unknown', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | event_id | code | at | reason_code | is_public | attachments | rating
        wib | 1  | -  | 1  | SELESAI | 2024-01-02 11:00 | - | - | - | -
        wib | 2  | L1 | -  | SELESAI | 2024-01-02 11:00 | - | - | - | -
        wib | 3  | L1 | 3  | -       | 2024-01-02 11:00 | - | - | - | -
        wib | 4  | L1 | 4  | DITUTUP | 2024-01-02 11:00 | - | - | - | -
        wib | 5  | L1 | 5  | SELESAI | -                | - | - | - | -
        wib | 6  | L1 | 6  | SELESAI | 2024-01-32       | - | - | - | -
        wib | 7  | L1 | 7  | SELESAI | 2024-08-01       | - | - | - | -
        wib | 8  | L1 | 8  | KLASIFIKASI_DIUBAH | 2024-01-03 | berat | - | - | -
        wib | 9  | L1 | 9  | ARSIP   | 2024-01-03       | berat | - | - | -
        wib | 10 | L1 | 10 | SELESAI | 2024-01-03       | - | mungkin | - | -
        wib | 11 | L1 | 11 | SELESAI | 2024-01-03       | - | - | -2 | -
        wib | 12 | L1 | 12 | PENILAIAN | 2024-01-03     | - | - | - | 6
        wib | 13 | L1 | 13 | PRIVASI_DIUBAH | 2024-01-03 | gelap | - | - | -
        wib | 14 | L1 | 14 | PRIVASI_DIUBAH | 2024-01-03 | rahasia | - | - | -`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1  | missing_value   | complaint_id
        wib | 2  | missing_value   | event_id
        wib | 3  | missing_value   | code
        wib | 4  | unknown_code    | code: "DITUTUP" is none of LAPORAN_DITERIMA, PERMINTAAN_DATA, DATA_DILENGKAPI, VERIFIKASI_NASIONAL, DISPOSISI_INSTANSI, VERIFIKASI_INSTANSI, DISPOSISI_UNIT, KLASIFIKASI_DIUBAH, PRIVASI_DIUBAH, BUKAN_WEWENANG, DIALIHKAN, KOORDINASI_DIMULAI, RESPON_AWAL, TINDAK_LANJUT, TANGGAPAN_PELAPOR, SELESAI, SELESAI_OTOMATIS, DIBUKA_KEMBALI, PENILAIAN, ARSIP, DICABUT, PERSETUJUAN_SIMPEL, SERAH_SIMPEL
        wib | 5  | missing_value   | at
        wib | 6  | impossible_date | at: "2024-01-32"
        wib | 7  | impossible_date | at: "2024-08-01" is later than the snapshot
        wib | 8  | unknown_class   | reason_code: "berat" is none of permintaan_informasi, tidak_berkadar, berkadar, aspirasi
        wib | 9  | -               | -
        wib | 10 | bad_value       | is_public: "mungkin"
        wib | 11 | bad_value       | attachments: "-2"
        wib | 12 | bad_value       | rating: "6"
        wib | 13 | unknown_code    | reason_code: "gelap" is none of publik, anonim, rahasia, anonim_rahasia
        wib | 14 | -               | -`),
    );
  });

  it('names the agency it does not know', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | event_id | code | at | agency_id | unit_id | from_agency_id | to_agency_id
        wib | 1 | L1 | 1 | DISPOSISI_UNIT     | 2024-01-03 | kab | kab/pupr | -   | -
        wib | 2 | L1 | 2 | DISPOSISI_UNIT     | 2024-01-03 | kot | kab/pupr | -   | -
        wib | 3 | L1 | 3 | DISPOSISI_UNIT     | 2024-01-03 | kab | kab/x    | -   | -
        wib | 4 | L1 | 4 | DIALIHKAN          | 2024-01-03 | -   | -        | kot | kab
        wib | 5 | L1 | 5 | DISPOSISI_INSTANSI | 2024-01-03 | -   | -        | -   | kot`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1 | - | -
        wib | 2 | unknown_agency | agency_id: "kot" is not among the agencies
        wib | 3 | unknown_agency | unit_id: "kab/x" is not among the agencies
        wib | 4 | unknown_agency | from_agency_id: "kot" is not among the agencies
        wib | 5 | unknown_agency | to_agency_id: "kot" is not among the agencies`),
    );
  });

  it('stays with its complaint: orphans, events of quarantined complaints, events before the receipt', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | event_id | code | at
        wib | 1 | L9 | 1 | SELESAI          | 2024-01-03
        wib | 2 | L2 | 2 | SELESAI          | 2024-01-03
        wit | 1 | L2 | 1 | SELESAI          | 2024-01-03
        wib | 3 | L1 | 3 | LAPORAN_DITERIMA | 2024-01-02
        wib | 4 | L1 | 4 | RESPON_AWAL      | 2024-01-01 23:59
        wit | 2 | L1 | 2 | RESPON_AWAL      | 2024-01-01 23:59`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1 | orphan_event       | no complaint L9
        wib | 2 | parent_quarantined | its complaint is in quarantine
        wib | 3 | -                  | -
        wib | 4 | before_received    | on 2024-01-01, complaint received on 2024-01-02
        wit | 1 | orphan_event       | no complaint p-L2
        wit | 2 | before_received    | on 2024-01-01, complaint received on 2024-01-02`),
    );
  });

  it('keeps the newest of duplicates, then the first', async () => {
    expect(
      await judge(`_feed | _row | complaint_id | event_id | code | at | updated_at
        wib | 1 | L1 | 1 | SELESAI | 2024-01-03 | -
        wib | 2 | L1 | 1 | SELESAI | 2024-01-04 | 2024-01-05
        wib | 3 | L1 | 3 | SELESAI | 2024-01-04 | -
        wib | 4 | L1 | 3 | SELESAI | 2024-01-04 | -
        wit | 1 | L1 | 3 | SELESAI | 2024-01-04 | -`),
    ).toBe(
      tidy(`feed_id | row_no | reason | detail
        wib | 1 | duplicate_id | row 2 was kept; differs in at, updated_at
        wib | 2 | -            | -
        wib | 3 | -            | -
        wib | 4 | duplicate_id | row 3 was kept; identical
        wit | 1 | -            | -`),
    );
  });
});
