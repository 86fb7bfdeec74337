/** Provinces, regencies and cities with their districts, from the npm package `idn-area-data` (data: ODbL). */
import { getDistricts, getProvinces, getRegencies } from 'idn-area-data';

export interface District {
  code: string;
  name: string;
}

/** One regional government: its own territory and where its clocks stand. */
export interface Pemda {
  /** `prov-61`, `kab-61.05`, `kota-61.71`. */
  id: string;
  type: 'PROV' | 'KAB' | 'KOTA';
  /** `Pemprov Kalimantan Barat`, `Kab. Sintang`, `Kota Pontianak`. */
  name: string;
  /** Kemendagri code. */
  region: string;
  province: string;
  /** Seconds east of UTC. */
  offset: number;
  districts: District[];
  /** Administrative regency or city of DKI Jakarta: it has no government of its own. */
  isAdministrative: boolean;
}

const WITA = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const WIT = ['81', '82', '91', '92', '93', '94', '95', '96'];
const SPELLINGS: Readonly<Record<string, string>> = {
  Dki: 'DKI',
  'Daerah Istimewa Yogyakarta': 'DI Yogyakarta',
};

/** 38 provinces, then 514 regencies and cities, by code. */
export async function pemdaOfIndonesia(): Promise<Pemda[]> {
  const [provinces, regencies, districts] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
  ]);
  const districtsOf = new Map<string, District[]>();
  for (const { code, name, regency_code } of districts) {
    const own = districtsOf.get(regency_code);
    if (own) own.push({ code, name });
    else districtsOf.set(regency_code, [{ code, name }]);
  }
  return [
    ...provinces.map(({ code, name }): Pemda => ({
      id: `prov-${code}`,
      type: 'PROV',
      name: `Pemprov ${proper(name)}`,
      region: code,
      province: code,
      offset: offsetOf(code),
      districts: [],
      isAdministrative: false,
    })),
    ...regencies.map(({ code, name, province_code }): Pemda => {
      const type = name.startsWith('KOTA') ? 'KOTA' : 'KAB';
      const isAdministrative = name.includes('ADMINISTRASI');
      const bare = proper(name.replace(/^(KABUPATEN|KOTA) (ADMINISTRASI )?/, ''));
      return {
        id: `${type.toLowerCase()}-${code}`,
        type,
        name: `${type === 'KOTA' ? 'Kota' : 'Kab.'} ${isAdministrative ? 'Adm. ' : ''}${bare}`,
        region: code,
        province: province_code,
        offset: offsetOf(province_code),
        districts: districtsOf.get(code) ?? [],
        isAdministrative,
      };
    }),
  ];
}

function offsetOf(province: string): number {
  if (WITA.includes(province)) return 8 * 3600;
  return (WIT.includes(province) ? 9 : 7) * 3600;
}

/** `BOLAANG MONGONDOW` -> `Bolaang Mongondow`, `TOLI-TOLI` -> `Toli-Toli`. */
function proper(name: string): string {
  const cased = name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => {
    return gap + letter.toUpperCase();
  });
  return Object.entries(SPELLINGS).reduce((text, [from, to]) => text.replace(from, to), cased);
}
