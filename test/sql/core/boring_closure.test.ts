import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { readFeed } from '../../../pipeline/feed.ts';
import { INDICATORS } from '../../../pipeline/indicators.ts';
import { land } from '../../../pipeline/land.ts';
import { placeFrom } from '../../../pipeline/place.ts';
import { DEMO_FEED } from '../../../pipeline/settings.ts';
import { openWarehouse, type Warehouse } from '../../../pipeline/warehouse.ts';
import { generate } from '../../../seeds/demo/generate.ts';

/** Closings and cross-agency reports again, one report and one event at a time, over generated histories. */

interface Happening {
  complaint_id: string;
  code: string;
  workday_no: number;
  starts_spell: boolean;
  actor_role: string | null;
  is_substantive: boolean;
  has_text: boolean;
  attachments: number | null;
  reason_code: string | null;
  rating: number | null;
}

let folder: string;
let warehouse: Warehouse;
let lives: Map<string, Happening[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilik-closure-'));
  const out = join(folder, 'demo');
  await generate({ out, cases: 1_500, seed: 19, asOf: '2026-06-10' });
  const place = placeFrom({ TILIK_DEMO_DIR: out }, join(folder, 'data'));
  const landings = [await land(await readFeed(DEMO_FEED), place)];
  warehouse = await openWarehouse(':memory:');
  await build(warehouse, { ...place, landings, indicators: INDICATORS });
  const events = await warehouse.rows<Happening>(
    `select complaint_id, code, workday_no, starts_spell, actor_role, is_substantive, has_text, attachments, reason_code, rating
     from core.event order by complaint_id, event_no`,
  );
  lives = Map.groupBy(events, ({ complaint_id }) => complaint_id);
});

afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

const ENDINGS = ['SELESAI', 'SELESAI_OTOMATIS', 'ARSIP', 'DICABUT', 'SERAH_SIMPEL'];

/** Walks through a life with the state of a clerk: open or closed, held by an agency or returned, what was said since it was opened. */
function closingsOf(life: readonly Happening[], asOf: number): string[] {
  const found: string[] = [];
  let isOpen = true;
  let isHeld = false;
  let hasSubstance = false;
  let lastAnswer = false;
  let hasEvidence = false;
  for (const [at, event] of life.entries()) {
    if (event.starts_spell) isHeld = true;
    if (event.code === 'BUKAN_WEWENANG' && event.actor_role !== 'penghubung') isHeld = false;
    if (event.code === 'DIBUKA_KEMBALI') {
      isOpen = true;
      hasSubstance = lastAnswer = hasEvidence = false;
      continue;
    }
    if (!isOpen) continue;
    if (event.code === 'TINDAK_LANJUT') {
      hasSubstance ||= event.is_substantive;
      hasEvidence ||= (event.attachments ?? 0) > 0;
    }
    if (event.code === 'TINDAK_LANJUT' || event.code === 'RESPON_AWAL') lastAnswer = event.is_substantive;
    if (!ENDINGS.includes(event.code)) continue;
    isOpen = false;
    if (!event.code.startsWith('SELESAI') || !isHeld) continue;
    const later = life.slice(at + 1);
    const reopened = later.findIndex(({ code }) => code === 'DIBUKA_KEMBALI');
    const until = reopened === -1 ? later : later.slice(0, reopened);
    const isNegative = until.some(
      ({ code, rating, reason_code }) =>
        (code === 'PENILAIAN' && (rating ?? 5) <= 2) ||
        (code === 'TANGGAPAN_PELAPOR' && ['negatif', 'tidak_puas', 'ditolak'].includes(reason_code ?? '')),
    );
    const days = (later[reopened]?.workday_no ?? 0) - event.workday_no;
    found.push(
      [
        event.complaint_id,
        at + 1,
        asOf - event.workday_no > 10,
        hasSubstance,
        event.code === 'SELESAI_OTOMATIS' && !lastAnswer,
        event.reason_code !== null || event.has_text || hasSubstance,
        hasEvidence || (event.attachments ?? 0) > 0,
        reopened === -1 ? '-' : Math.max(0, days),
        isNegative,
        later.some(({ code }) => code === 'SERAH_SIMPEL'),
      ].join(' '),
    );
  }
  return found;
}

it('finds the same closings with the same qualities', async () => {
  const { as_of_no } = await warehouse.one<{ as_of_no: number }>('select as_of_no from core.feed');
  const dull = [...lives.values()].flatMap((life) => closingsOf(life, as_of_no)).sort();
  const quick = await warehouse.rows<{ line: string }>(`
    select concat_ws(' ', complaint_id, event_no, is_mature, has_substance, is_auto_after_template, has_reason, has_evidence,
      coalesce(reopened_days::varchar, '-'), is_answered_negatively, is_handed_over) as line
    from core.closure`);
  expect(dull.length).toBeGreaterThan(500);
  expect(dull.filter((line) => line.includes(' true ')).length).toBeGreaterThan(50);
  expect(quick.map(({ line }) => line).sort()).toEqual(dull);
});

it('calls the same reports shared, led and thrown to and fro', async () => {
  const spells = await warehouse.rows<{ complaint_id: string; agency_id: string }>(
    'select complaint_id, agency_id from core.spell order by complaint_id, spell_no',
  );
  const dull = [...Map.groupBy(spells, ({ complaint_id }) => complaint_id)].map(([id, held]) => {
    const hands: string[] = [];
    for (const { agency_id } of held) if (hands.at(-1) !== agency_id) hands.push(agency_id);
    const agencies = new Set(hands).size;
    const isCoordinated = beforeClosing(lives.get(id) ?? []).some(
      ({ code }) => code === 'KOORDINASI_DIMULAI',
    );
    const isPingPong = held.length >= 4 || hands.length > agencies;
    return [id, agencies, agencies > 1 || isCoordinated, isPingPong].join(' ');
  });
  const quick = await warehouse.rows<{ line: string }>(
    `select concat_ws(' ', complaint_id, agencies, is_cross, is_ping_pong) as line from core.cross_agency`,
  );
  expect(dull.filter((line) => / true (true|false)$/.test(line)).length).toBeGreaterThan(20);
  expect(quick.map(({ line }) => line).sort()).toEqual(dull.sort());
});

/** A life up to the first ending after its last reopening. */
function beforeClosing(life: readonly Happening[]): readonly Happening[] {
  const from = life.findLastIndex(({ code }) => code === 'DIBUKA_KEMBALI');
  const at = life.findIndex(({ code }, place) => place > from && ENDINGS.includes(code));
  return at === -1 ? life : life.slice(0, at);
}
