import { getProvinces, getRegencies } from 'idn-area-data';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZONES } from '../../pipeline/contract.ts';
import type { Warehouse } from '../../pipeline/warehouse.ts';
import { openSeeds } from './seeds.ts';

interface ZoneRow {
  province_code: string;
  zone: string;
}

let seeds: Warehouse;
let zones: ZoneRow[];
beforeAll(async () => {
  seeds = await openSeeds('zone');
  zones = await seeds.rows<ZoneRow>('from zone order by province_code');
});
afterAll(() => seeds.close());

const zoneOf = (code: string) => zones.find((row) => row.province_code === code)?.zone;

test('every province of the area data has one zone', async () => {
  const provinces = await getProvinces();
  expect(zones.map((row) => row.province_code)).toEqual(
    provinces.map((province) => province.code).toSorted(),
  );
});

test('every regency and city has a province with a zone', async () => {
  const regencies = await getRegencies();
  expect(regencies).toHaveLength(514);
  expect(regencies.filter((regency) => !zoneOf(regency.province_code))).toEqual([]);
});

test('zones are those of the contract', () => {
  expect([...new Set(zones.map((row) => row.zone))].toSorted()).toEqual(ZONES.toSorted());
});

test.each([
  ['Kalimantan Barat', '61', 'WIB'],
  ['Kalimantan Tengah', '62', 'WIB'],
  ['Kalimantan Selatan', '63', 'WITA'],
  ['Kalimantan Utara', '65', 'WITA'],
  ['Bali', '51', 'WITA'],
  ['Maluku Utara', '82', 'WIT'],
  ['Papua Barat Daya', '96', 'WIT'],
])('%s (%s) keeps %s', (_, code, zone) => {
  expect(zoneOf(code)).toBe(zone);
});
