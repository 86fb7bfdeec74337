import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../pipeline/contract.ts';
import { land, type Landing } from '../../pipeline/land.ts';
import { newestLanding } from '../../pipeline/landing.ts';
import { literal, openWarehouse } from '../../pipeline/warehouse.ts';
import { LANDED_AT, landInto, landText, writeFeed } from '../feeds.ts';

async function landedRows<Row>(landing: Landing, relation: string, columns: string): Promise<Row[]> {
  const warehouse = await openWarehouse(':memory:');
  const file = literal(join(landing.dir, `${relation}.parquet`));
  const rows = await warehouse.rows<Row>(`select ${columns} from read_parquet(${file}) order by _row`);
  warehouse.close();
  return rows;
}

describe('land', () => {
  it('keeps every row as text, numbered, masked, with its source', async () => {
    const landing = await landText();
    expect(landing).toMatchObject({
      rows: { agency: 2, complaint: 2, event: 3 },
      rejects: {},
      findings: [],
      landed_at: LANDED_AT.toISOString(),
      as_of: LANDED_AT.toISOString(),
    });
    expect((await readdir(landing.dir)).sort()).toEqual([
      'agency.parquet',
      'complaint.parquet',
      'event.parquet',
      'landing.json',
      'reject.parquet',
    ]);
    const columns = 'complaint_id, received_at, privacy, title, text, _source, _row';
    expect(await landedRows(landing, 'complaint', columns)).toEqual([
      {
        complaint_id: 'L1',
        received_at: '2024-05-02 08:00:00',
        privacy: null,
        title: 'Jalan rusak',
        text: 'Telepon saya [telepon]',
        _source: 'complaint.csv',
        _row: 1,
      },
      {
        complaint_id: 'L2',
        received_at: '2024-05-03',
        privacy: null,
        title: 'Lampu mati',
        text: null,
        _source: 'complaint.csv',
        _row: 2,
      },
    ]);
  });

  it('masks what is written as a reason; the class of KLASIFIKASI_DIUBAH stays', async () => {
    const events = [
      'complaint_id,event_id,code,at,reason_code',
      'L1,1,ARSIP,2024-05-02,"minta Bu Sri, 0812-3456-7890"',
      ...CLASSES.map((name, at) => `L1,${at + 2},KLASIFIKASI_DIUBAH,2024-05-03,${name}`),
    ];
    const landing = await landText({ files: { 'event.csv': `${events.join('\n')}\n` } });
    const reasons = await landedRows<{ reason_code: string }>(landing, 'event', 'reason_code');
    expect(reasons.map(({ reason_code }) => reason_code)).toEqual(['minta Bu Sri, [telepon]', ...CLASSES]);
  });

  it('tells every relation with rows and seconds as it goes', async () => {
    const feed = await writeFeed();
    const seen: string[] = [];
    const data = join(feed.root, 'data');
    const onStep = ({ relation, rows }: { relation: string; rows: number }): number =>
      seen.push(`${relation} ${rows}`);
    await land(feed, { data, env: {}, now: () => LANDED_AT, onStep });
    expect(seen).toEqual(['agency 2', 'complaint 2', 'event 3']);
  });

  it('lands the same source to the same hash', async () => {
    const feed = await writeFeed();
    const one = await landInto(join(feed.root, 'one'), feed);
    const two = await landInto(join(feed.root, 'two'), feed);
    expect(two.hash).toBe(one.hash);
    expect(two.id).toBe(one.id);
  });

  it('takes the instant of completeness from snapshot.sql, in the zone of the feed', async () => {
    const landing = await landText({ mappings: { snapshot: `select '2024-05-31 23:59:59' as as_of` } });
    expect(landing.as_of).toBe('2024-05-31T16:59:59.000Z');
    const nonsense = landText({ mappings: { snapshot: `select 'yesterday' as as_of` } });
    await expect(nonsense).rejects.toThrow(/snapshot\.sql must give one row with an instant as_of/);
  });

  it('lands no column outside the contract and warns about it', async () => {
    const mapping = `select *, 'Budi' as reporter_name from source('complaint')`;
    const landing = await landText({ mappings: { complaint: mapping } });
    expect(landing.findings.map(({ sample }) => sample)).toEqual([['reporter_name']]);
    const [columns] = await landedRows<Record<string, unknown>>(landing, 'complaint', '*');
    expect(Object.keys(columns ?? {})).not.toContain('reporter_name');
  });
});

describe('a landing that fails', () => {
  it.each([
    ['complaint', 'complaints'],
    ['event', 'events'],
    ['agency', 'agencies'],
  ])('because %s is empty leaves the last one and says so', async (relation, plural) => {
    const feed = await writeFeed();
    const data = join(feed.root, 'data');
    const before = await landInto(data, feed);
    const empty = {
      ...feed,
      mappings: { ...feed.mappings, [relation]: `select * from source('${relation}') where false` },
    };
    await expect(landInto(data, empty)).rejects.toThrow(`Feed tiny gave no ${plural}; nothing was landed.`);
    expect(await newestLanding(data, 'tiny')).toEqual(before);
    expect(await readdir(join(data, 'landed', 'tiny'))).toEqual([before.id]);
  });

  it('because a mapping lacks a column', async () => {
    const mapping = `select complaint_id, received_at as recieved_at, class from source('complaint')`;
    await expect(landText({ mappings: { complaint: mapping } })).rejects.toThrow(
      'Feed tiny: complaint.sql gives no column received_at (it gives recieved_at; did you mean that?).',
    );
  });

  it.each([
    [`select nothing from source('complaint')`, /complaint\.sql failed: Binder Error.*nothing/],
    [`select * from source('complaints')`, /complaint\.sql failed: .*complaints/],
    [`select * frm source('complaint')`, /complaint\.sql failed: Parser Error/],
  ])('because of the mapping %s', async (mapping, message) => {
    await expect(landText({ mappings: { complaint: mapping } })).rejects.toThrow(message);
  });

  it('because a mapping converts a value, without telling the value', async () => {
    const mapping = `select complaint_id, received_at, text::integer as class from source('complaint')`;
    const failure = landText({ mappings: { complaint: mapping } });
    await expect(failure).rejects.toThrow(/complaint\.sql failed: Conversion Error/);
    await expect(failure).rejects.not.toThrow(/0812/);
  });
});

describe('the shelf of landings', () => {
  it('keeps the newest three', async () => {
    const feed = await writeFeed();
    const data = join(feed.root, 'data');
    const ids: string[] = [];
    for (const day of [1, 2, 3, 4]) {
      ids.push((await landInto(data, feed, {}, new Date(Date.UTC(2024, 5, day)))).id);
    }
    expect((await readdir(join(data, 'landed', 'tiny'))).sort()).toEqual(ids.slice(1));
    expect((await newestLanding(data, 'tiny'))?.id).toBe(ids[3]);
  });

  it('has no newest landing before the first', async () => {
    const feed = await writeFeed();
    expect(await newestLanding(join(feed.root, 'data'), 'tiny')).toBeNull();
  });

  it('sweeps what a killed landing left, and never offers it', async () => {
    const feed = await writeFeed();
    const data = join(feed.root, 'data');
    const leftover = join(data, 'landed', 'tiny', '.landing-999999999');
    await mkdir(leftover, { recursive: true });
    await writeFile(join(leftover, 'complaint.parquet'), 'half a file');
    expect(await newestLanding(data, 'tiny')).toBeNull();
    const landing = await landInto(data, feed);
    expect(await readdir(join(data, 'landed', 'tiny'))).toEqual([landing.id]);
  });
});
