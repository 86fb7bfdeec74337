/** Draws what a reporter writes. */
import type { CHANNELS, CLASSES, PRIVACIES } from '../../pipeline/contract.ts';
import type { DemoAgency } from './agencies.ts';
import type { Fate } from './exact.ts';
import { letter, type Letter } from './letter.ts';
import type { Places } from './place.ts';
import { weigh, type Random, type Urn } from './random.ts';
import type { Topic } from './topic.ts';
import { isCurrent } from './topics.ts';
import { scene, type Place, type Slots } from './wording.ts';
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

export interface DemoComplaint extends Receipt, Letter {
  channel: Channel;
  class: Class;
  topic: Topic;
  privacy: Privacy;
  place: Place;
  slots: Slots;
  isManual: boolean;
}

const urn = <T extends string>(weights: Readonly<Partial<Record<T, number>>>): Urn<T> =>
  weigh(Object.keys(weights) as T[], (key) => weights[key] ?? 0);

const CHANNEL_MIX = urn<Channel>({
  ...{ website: 36, android: 27, sms: 10, ios: 6, x: 4, whatsapp: 4, instagram: 2, email: 2, telepon: 1 },
  ...{ aplikasi_lokal: 6, lainnya: 1, tatap_muka: 1 },
});
const MANUAL_MIX = urn<Channel>({ tatap_muka: 40, whatsapp: 30, surat: 20, telepon: 10 });
const PRIVACY_MIX = urn<Privacy>({ publik: 70, anonim: 20, rahasia: 8, anonim_rahasia: 2 });
const LEVELS = { K: 'nasional', L: 'nasional', PROV: 'provinsi', KAB: 'kabupaten', KOTA: 'kota' } as const;

const ASPIRATIONS = 0.05;
/** One matter of which one province hears far more in the last weeks. */
const SURGE = { province: '33', subcategory: 'Infrastruktur Jalan', days: 24, tries: 6 };

/** The whole complaint behind a receipt; the feed ends at `cut` [s, UTC]. */
export function complaint(receipt: Receipt, places: Places, cut: number, random: Random): DemoComplaint {
  const { agency, at } = receipt;
  const day = Math.floor((at + WIB) / DAY);
  let topic = random.draw(agency.topics);
  const isSurging = agency.pemda?.province === SURGE.province && at > cut - SURGE.days * DAY;
  const isWanted = ({ subcategory }: Topic): boolean => subcategory === SURGE.subcategory;
  for (let tries = isSurging ? SURGE.tries : 0; tries > 0 && !isWanted(topic); tries--)
    topic = random.draw(agency.topics);
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
    privacy: random.draw(PRIVACY_MIX),
    place,
    slots,
    ...letter(topic, kind, place, slots, random),
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
  if (isManual) return random.draw(MANUAL_MIX);
  if (random.chance(temper.local)) return 'aplikasi_lokal';
  return random.draw(CHANNEL_MIX);
}
