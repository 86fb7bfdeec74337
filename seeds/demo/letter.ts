/** Title and text of a complaint, from the templates of its topic. */
import type { Class } from './complaint.ts';
import type { Random } from './random.ts';
import type { Topic } from './topic.ts';
import { fill, type Place, type Slots } from './wording.ts';

export interface Letter {
  title: string;
  text: string;
}

/** Share of texts that carry personal data to be masked. */
const PERSONAL = 0.03;
/** Shares of aspirations and information requests that say so in their title. */
const SAYS_SO = { aspirasi: 0.6, permintaan_informasi: 0.3 };
/** Titles up to this length may get the district added. */
const SHORT = 34;

/** Sentences that go with any title of any topic. */
const GENERAL = [
  'Keadaan ini sudah berlangsung sejak {lama} di {desa}, {kec}, dan sudah {kali} kami sampaikan kepada petugas.',
  'Kami di {rt} {desa} merasakan dampaknya setiap hari dan berharap ada penjelasan resmi.',
  'Sampai laporan ini dibuat belum ada jawaban dari pihak terkait di {wilayah}.',
  'Kami sudah {kali} datang langsung ke kantor, jawabannya selalu diminta menunggu.',
  'Hal ini kami alami sejak {lama}; mohon diperiksa, lokasinya di dekat {tempat}, {desa}.',
  'Sudah {kali} kami tanyakan di {kec}, setiap petugas memberi keterangan yang berbeda.',
] as const;

const PLEAS = [
  'Mohon segera ditindaklanjuti.',
  'Terima kasih.',
  'Mohon kejelasan kapan ini diselesaikan.',
  'Kami berharap ada petugas yang turun ke lapangan.',
  'Foto terlampir.',
  'Mohon perhatian pihak terkait.',
  'Sudah pernah dilaporkan sebelumnya tanpa hasil.',
  'Atas perhatiannya kami ucapkan terima kasih.',
] as const;

/** What the reporter writes about `topic`. */
export function letter(topic: Topic, kind: Class, place: Place, slots: Slots, random: Random): Letter {
  const { title, text } = body(topic, kind, slots, random);
  const plea = random.chance(0.7) ? ` ${random.pick(PLEAS)}` : '';
  const data = random.chance(PERSONAL) ? ` ${personal(place, random)}` : '';
  return { title, text: text + plea + data };
}

function body(topic: Topic, kind: Class, slots: Slots, random: Random): Letter {
  const { subject } = topic;
  if (kind === 'aspirasi' && random.chance(SAYS_SO.aspirasi)) {
    return {
      title: `Usulan terkait ${subject} di ${slots('kec')}`,
      text: `Kami mengusulkan agar ${subject} di ${slots('desa')} dan sekitarnya menjadi perhatian dalam program tahun depan.`,
    };
  }
  if (kind === 'permintaan_informasi' && random.chance(SAYS_SO.permintaan_informasi)) {
    return {
      title: `Menanyakan ${subject} di ${slots('wilayah')}`,
      text: `Mohon informasi mengenai ${subject} di ${slots('kec')}: ketentuan, jadwal, dan petugas yang dapat dihubungi.`,
    };
  }
  const template = random.pick(topic.titles);
  const title = fill(template, slots);
  const fitting = textsFor(template, topic);
  const general = fill(random.pick(GENERAL), slots);
  const text =
    fitting.length === 0
      ? `${title}. ${general}`
      : fill(random.pick(fitting), slots) + (random.chance(0.35) ? ` ${general}` : '');
  const district = random.chance(0.25) && title.length < SHORT && !template.includes('{kec}');
  return { title: district ? `${title}, ${slots('kec')}` : title, text };
}

const fits = new Map<string, readonly string[]>();

/** Texts of the topic that speak of what the title names. */
function textsFor(title: string, { texts }: Topic): readonly string[] {
  let fitting = fits.get(title);
  if (fitting === undefined) {
    const named = stems(title);
    fitting = texts.filter((text) => [...stems(text)].some((stem) => named.has(stem)));
    fits.set(title, fitting);
  }
  return fitting;
}

/** Words that say nothing about the matter. */
const EMPTY = new Set([
  ...['belum', 'tidak', 'sudah', 'sejak', 'untuk', 'tanpa', 'pada', 'dari', 'yang', 'lama', 'saat', 'oleh'],
  ...['warga', 'rumah', 'petugas', 'setiap', 'tetapi', 'diri', 'depan'],
]);

/** First five letters of the words that carry meaning. */
function stems(template: string): Set<string> {
  const words =
    template
      .replaceAll(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 5)));
}

/** Invented personal data: numbers of ranges that are never given out, addresses of a reserved domain. */
function personal({ district, region }: Place, random: Random): string {
  const digits = (n: number) => Array.from({ length: n }, () => random.int(0, 9)).join('');
  const two = (low: number, high: number) => String(random.int(low, high)).padStart(2, '0');
  switch (random.int(0, 3)) {
    case 0:
      return `Nomor saya 0812-0000-${digits(4)}.`;
    case 1: {
      const area = (district ?? region ?? '31').replaceAll('.', '').padEnd(6, '01');
      return `NIK ${area}${two(1, 28)}${two(1, 12)}${two(60, 99)}0000.`;
    }
    case 2:
      return `Hubungi pelapor${digits(3)}@example.com.`;
    default:
      return `Kendaraan bernomor ${random.pick(['B', 'KB', 'DA', 'L', 'D'])} ${digits(4)} ${random.pick(['XX', 'ZZ', 'QX'])}.`;
  }
}
