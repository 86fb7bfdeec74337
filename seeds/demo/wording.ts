/** Fills the slots of a template: `Jalan berlubang di {jalan}`. */
import type { Random } from './random.ts';
import * as words from './words.ts';

export type Slots = (slot: string) => string;

const parts = new Map<string, readonly string[]>();

/** The template with every `{slot}` replaced by what `slots` says. */
export function fill(template: string, slots: Slots): string {
  let split = parts.get(template);
  if (split === undefined) {
    split = template.split(/[{}]/);
    parts.set(template, split);
  }
  if (split.length === 1) return template;
  let text = '';
  for (let i = 0; i < split.length; i++) text += i % 2 ? slots(split[i] ?? '') : (split[i] ?? '');
  return text;
}

/** Where a complaint plays. */
export interface Place {
  region: string | null;
  district: string | null;
  districtName: string;
  /** Name of the regional government there. */
  regionName: string;
}

/** Slots of one complaint: drawn when first asked for, the same ever after. */
export function scene(
  place: Place,
  level: 'nasional' | 'provinsi' | 'kabupaten' | 'kota',
  random: Random,
): Slots {
  const known: Record<string, string> = {};
  const drawn = (slot: string): string => {
    switch (slot) {
      case 'jalan':
        return `Jl. ${random.pick(words.STREETS)}`;
      case 'desa':
        return `${level === 'kota' ? 'Kelurahan' : 'Desa'} ${random.pick(words.VILLAGES)}`;
      case 'kec':
        return `Kec. ${place.districtName}`;
      case 'rt':
        return `RT ${random.int(1, 12)}/RW ${random.int(1, 8)}`;
      case 'lama':
        return random.pick(words.LAPSES);
      case 'kali':
        return random.pick(words.TIMES);
      case 'waktu':
        return random.pick(words.HOURS);
      case 'tempat':
        return random.pick(words.LANDMARKS);
      case 'pasar':
        return random.pick(words.MARKETS);
      case 'sungai':
        return random.pick(words.RIVERS);
      case 'bulan':
        return random.pick(words.MONTHS);
      case 'biaya':
        return `Rp${random.pick(words.AMOUNTS)}`;
      case 'sekolah': {
        const kinds = level === 'provinsi' ? ['SMAN', 'SMKN'] : ['SDN', 'SDN', 'SMPN'];
        return `${random.pick(kinds)} ${random.int(1, 9)} ${place.districtName}`;
      }
      case 'faskes':
        return `Puskesmas ${place.districtName}`;
      case 'wilayah':
        return place.regionName;
      case 'sifat':
        return level;
      default:
        throw new Error(`a template asks for an unknown slot: {${slot}}`);
    }
  };
  return (slot) => (known[slot] ??= drawn(slot));
}

/** Indonesian date of an instant [s] in the zone at `offset` [s]: `12 Maret 2025`. */
export function tanggal(at: number, offset: number): string {
  const date = new Date((at + offset) * 1000);
  return `${date.getUTCDate()} ${words.MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
