import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const SHARED = `2025-09-01 02:00 | LAPORAN_DITERIMA | kab-61.05
  2025-09-08 02:00 | DIALIHKAN | kab-61.05 | | prov-61`;

/** Leads of a shared report after what happens next; what K13 and I5 make of them. */
async function readings(event: string): Promise<{ leads: number; k13: number; is_in_time: boolean }> {
  await world.live('berkadar', `${SHARED}\n2025-09-09 02:00 | ${event}`);
  await world.derive('core.cross_agency');
  await world.derive('core.flag');
  return world.warehouse.one(
    `select (select count(*) from core.lead)::integer as leads,
      (select count(*) from core.flag where code = 'K13')::integer as k13, is_lead_in_time as is_in_time
    from core.cross_agency`,
  );
}

it.each([
  'KOORDINASI_DIMULAI | prov-61',
  'KOORDINASI_DIMULAI | | | kab-61.05 | admin_nasional',
  'DISPOSISI_UNIT | prov-61 | prov-61/pupr',
  'RESPON_AWAL | prov-61',
  'TINDAK_LANJUT | prov-61',
])('%s takes the lead, for the flag and for the indicator', async (event) => {
  expect(await readings(event)).toEqual({ leads: 1, k13: 0, is_in_time: true });
});

it.each([
  'VERIFIKASI_INSTANSI | prov-61',
  'KOORDINASI_DIMULAI | | | | admin_nasional',
  'BUKAN_WEWENANG | prov-61 | | | admin_instansi',
])('%s does not, for neither', async (event) => {
  expect(await readings(event)).toEqual({ leads: 0, k13: 1, is_in_time: false });
});

it('an agency that has given the report back leads no more', async () => {
  expect(
    await readings(`BUKAN_WEWENANG | prov-61 | | | admin_instansi
      2025-09-09 03:00 | RESPON_AWAL | prov-61`),
  ).toEqual({ leads: 0, k13: 1, is_in_time: false });
});
