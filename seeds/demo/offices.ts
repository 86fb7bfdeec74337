/** Work units (OPD) below each regional government: which exist where, and who stands in for a missing one. */
import type { Random } from './random.ts';

export interface Office {
  slug: string;
  name: string;
  /** Name at a province, where it differs. */
  provincial?: string;
  /** Share of regional governments that have it. */
  share: number;
  /** Takes its complaints where it does not exist; offices of share 1 need none. */
  standIn?: OfficeSlug;
}

export const OFFICES = [
  { slug: 'diskominfo', name: 'Diskominfo', share: 1 },
  { slug: 'pupr', name: 'Dinas PUPR', provincial: 'Dinas PU Bina Marga', share: 1 },
  { slug: 'pendidikan', name: 'Dinas Pendidikan', share: 1 },
  { slug: 'kesehatan', name: 'Dinas Kesehatan', share: 1 },
  { slug: 'dukcapil', name: 'Dinas Dukcapil', share: 1 },
  { slug: 'sosial', name: 'Dinas Sosial', share: 1 },
  { slug: 'satpolpp', name: 'Satpol PP', share: 1 },
  { slug: 'dlh', name: 'Dinas LH', share: 1 },
  { slug: 'dishub', name: 'Dinas Perhubungan', share: 0.97, standIn: 'pupr' },
  { slug: 'disnaker', name: 'Dinas Nakertrans', share: 0.85, standIn: 'sosial' },
  { slug: 'rsud', name: 'RSUD', share: 0.75, standIn: 'kesehatan' },
  {
    slug: 'pdam',
    name: 'Perumda Air Minum',
    provincial: 'Perseroda Air Minum Regional',
    share: 0.75,
    standIn: 'pupr',
  },
  { slug: 'perkim', name: 'Dinas Perkim', share: 0.35, standIn: 'pupr' },
  { slug: 'pertanian', name: 'Dinas Pertanian', share: 0.4, standIn: 'setda' },
  { slug: 'diskopdag', name: 'Dinas Koperasi dan Perdagangan', share: 0.35, standIn: 'setda' },
  { slug: 'pmd', name: 'Dinas PMD', share: 0.35, standIn: 'setda' },
  { slug: 'bapenda', name: 'Bapenda', share: 0.3, standIn: 'setda' },
  { slug: 'bkpsdm', name: 'BKPSDM', provincial: 'BKD', share: 0.3, standIn: 'setda' },
  { slug: 'bpbd', name: 'BPBD', share: 0.3, standIn: 'satpolpp' },
  { slug: 'dp3a', name: 'Dinas P3A', share: 0.2, standIn: 'sosial' },
  { slug: 'setda', name: 'Sekretariat Daerah', share: 1 },
] as const satisfies readonly (Omit<Office, 'standIn'> & { standIn?: string })[];

export type OfficeSlug = (typeof OFFICES)[number]['slug'] | 'kecamatan';

/** Chance that a province, which has more offices, has one of those that not every government has. */
const PROVINCIAL_SHARE = 0.9;

/** Offices one government has, drawn from its own sequence. */
export function officesOf(isProvince: boolean, random: Random): Office[] {
  return OFFICES.filter(({ share }) => {
    return random.chance(isProvince && share < 1 ? PROVINCIAL_SHARE : share);
  });
}

/** Where a complaint for `slug` lands among the offices that exist. */
export function standIn(slug: string, exists: (slug: string) => boolean): string {
  if (exists(slug)) return slug;
  const office: Office | undefined = OFFICES.find((candidate) => candidate.slug === slug);
  return office?.standIn === undefined ? 'setda' : standIn(office.standIn, exists);
}
