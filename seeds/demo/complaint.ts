/** Draws what a reporter writes. */
import type { CHANNELS, CLASSES, PRIVACIES } from '../../pipeline/contract.ts';
import type { DemoAgency } from './agencies.ts';
import type { Fate } from './exact.ts';
import type { Places } from './place.ts';
import { weigh, type Random } from './random.ts';
import type { Topic } from './topic.ts';
import { isCurrent } from './topics.ts';
import { fill, scene, type Place, type Slots } from './wording.ts';
import { DAY, WIB, isoDate } from './workdays.ts';

export type Channel = (typeof CHANNELS)[number];
export type Class = (typeof CLASSES)[number];
export type Privacy = (typeof PRIVACIES)[number];

/** A report that came in for an agency at an instant [s, UTC]; a fate only when it was planned. */
export interface Receipt {
  id: number;
  at: number;
  agency: DemoAgency;
  fate: Fate | null;
}

export interface DemoComplaint extends Receipt {
  channel: Channel;
  class: Class;
  topic: Topic;
  privacy: Privacy;
  place: Place;
  slots: Slots;
  title: string;
  text: string;
  isManual: boolean;
}

const urn = <T extends string>(weights: Readonly<Partial<Record<T, number>>>) =>
  weigh(Object.entries<number | undefined>(weights), ([, weight]) => weight ?? 0);

const CHANNEL_MIX = urn<Channel>({
  ...{ website: 36, android: 27, sms: 10, ios: 6, x: 4, whatsapp: 4, instagram: 2, email: 2, telepon: 1 },
  ...{ aplikasi_lokal: 6, lainnya: 1, tatap_muka: 1 },
});
const MANUAL_MIX = urn<Channel>({ tatap_muka: 40, whatsapp: 30, surat: 20, telepon: 10 });
const PRIVACY_MIX = urn<Privacy>({ publik: 70, anonim: 20, rahasia: 8, anonim_rahasia: 2 });
const LEVELS = { K: 'nasional', L: 'nasional', PROV: 'provinsi', KAB: 'kabupaten', KOTA: 'kota' } as const;

/** Share of aspirations, and of texts that carry personal data to be masked. */
const ASPIRATIONS = 0.05;
const PERSONAL = 0.03;

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

/** The whole complaint behind a receipt. */
export function complaint(receipt: Receipt, places: Places, random: Random): DemoComplaint {
  const { agency, at } = receipt;
  const day = Math.floor((at + WIB) / DAY);
  let topic = random.draw(agency.topics);
  while (!isCurrent(topic, isoDate(day))) topic = random.draw(agency.topics);
  const place = places.placeFor(agency, day, random);
  const slots = scene(place, LEVELS[agency.type], random);
  const isManual = random.chance(agency.temper.manual);
  const kind = classOf(topic, random);
  return {
    ...receipt,
    channel: channelOf(agency, isManual, random),
    class: kind,
    topic,
    privacy: random.draw(PRIVACY_MIX)[0] as Privacy,
    place,
    slots,
    title: titleOf(topic, kind, slots, random),
    text: textOf(topic, place, slots, random),
    isManual,
  };
}

function classOf({ info = 0.15, weighty = 0.15 }: Topic, random: Random): Class {
  const drawn = random.next();
  if (drawn < info) return 'permintaan_informasi';
  if (drawn < info + weighty) return 'berkadar';
  return drawn < 1 - ASPIRATIONS ? 'tidak_berkadar' : 'aspirasi';
}

function channelOf({ temper }: DemoAgency, isManual: boolean, random: Random): Channel {
  if (isManual) return random.draw(MANUAL_MIX)[0] as Channel;
  if (random.chance(temper.local)) return 'aplikasi_lokal';
  return random.draw(CHANNEL_MIX)[0] as Channel;
}

function titleOf({ titles, subject }: Topic, kind: Class, slots: Slots, random: Random): string {
  if (kind === 'aspirasi' && random.chance(0.6)) return `Usul perbaikan ${subject} di ${slots('kec')}`;
  if (kind === 'permintaan_informasi' && random.chance(0.3))
    return `Informasi ${subject} di ${slots('wilayah')}`;
  const title = fill(random.pick(titles), slots);
  return random.chance(0.25) && title.length < 34 ? `${title}, ${slots('kec')}` : title;
}

function textOf({ texts }: Topic, place: Place, slots: Slots, random: Random): string {
  const first = random.int(0, texts.length - 1);
  let text = fill(texts[first] ?? '', slots);
  if (texts.length > 1 && random.chance(0.4)) {
    text += ` ${fill(texts[(first + 1) % texts.length] ?? '', slots)}`;
  }
  if (random.chance(0.7)) text += ` ${random.pick(PLEAS)}`;
  return random.chance(PERSONAL) ? `${text} ${personal(place, random)}` : text;
}

/** Invented personal data: numbers of ranges that are never given out, addresses of a reserved domain. */
function personal({ district, region }: Place, random: Random): string {
  const digits = (n: number) => Array.from({ length: n }, () => random.int(0, 9)).join('');
  const two = (low: number, high: number) => String(random.int(low, high)).padStart(2, '0');
  switch (random.int(0, 3)) {
    case 0:
      return `Nomor saya 0812-0000-${digits(4)}.`;
    case 1: {
      const area = (district ?? `${region ?? '31'}0101`).replaceAll('.', '').slice(0, 6).padEnd(6, '01');
      return `NIK ${area}${two(1, 28)}${two(1, 12)}${two(60, 99)}0000.`;
    }
    case 2:
      return `Hubungi pelapor${digits(3)}@example.com.`;
    default:
      return `Kendaraan bernomor ${random.pick(['B', 'KB', 'DA', 'L', 'D'])} ${digits(4)} ${random.pick(['XX', 'ZZ', 'QX'])}.`;
  }
}
