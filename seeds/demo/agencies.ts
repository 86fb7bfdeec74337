/** The agencies of the demo with their work units, inflow and temper. */
import { INSTITUTIONS, CENTRAL_UNITS, type Institution } from './institutions.ts';
import { officesOf, standIn } from './offices.ts';
import type { Pemda } from './pemda.ts';
import { Random, type Urn } from './random.ts';
import { temper, withHabit, type Habit, type Temper } from './temper.ts';
import type { Topic } from './topic.ts';
import { centralTopics, regionalTopics } from './topics.ts';
import { annualVolumes } from './volume.ts';
import { epochDay } from './workdays.ts';

export interface Unit {
  id: string;
  name: string;
  /** Its waits are those of the agency times this. */
  pace: number;
}

export interface DemoAgency {
  id: string;
  name: string;
  type: 'K' | 'L' | 'PROV' | 'KAB' | 'KOTA';
  /** Absent for ministries and central agencies. */
  pemda: Pemda | null;
  /** Of its zone from UTC [s]. */
  offset: number;
  /** ISO date; null: never connected. */
  connectedFrom: string | null;
  /** Epoch day from which it receives complaints. */
  opens: number;
  /** Relative inflow. */
  weight: number;
  temper: Temper;
  topics: Urn<Topic>;
  units: Unit[];
  /** The unit that handles a topic. */
  unitFor: (topic: Topic, random: Random) => Unit;
}

/** Of all complaints, those for ministries and central agencies. */
const CENTRAL_SHARE = 1 / 3;

/** Regencies of Kalimantan Selatan followed up more than 90 %; Kalimantan Barat gives an evaluator work to do. */
const PROVINCIAL_QUALITY: Readonly<Record<string, number>> = { '61': -0.8, '63': 1.2 };

/** Agencies in a fixed order: provinces, regencies and cities, then ministries and central agencies. */
export function demoAgencies(pemda: readonly Pemda[], seed: number): DemoAgency[] {
  const volumes = annualVolumes(pemda, seed);
  const habits = habitsOf(pemda, volumes, seed);
  const topics = regionalTopics();
  const regional = pemda.map((one, i) =>
    regionalAgency(one, volumes.get(one.id) ?? 0, habits.get(one.id), topics, new Random(seed, 21, i)),
  );
  const total = regional.reduce((sum, { weight }) => sum + weight, 0);
  const shares = INSTITUTIONS.reduce((sum, { weight }) => sum + weight, 0);
  const scale = (total * CENTRAL_SHARE) / (1 - CENTRAL_SHARE) / shares;
  const central = INSTITUTIONS.map((one, i) => centralAgency(one, scale, new Random(seed, 22, i)));
  return [...regional, ...central];
}

function regionalAgency(
  pemda: Pemda,
  volume: number,
  habit: Habit | undefined,
  topics: Urn<Topic>,
  random: Random,
): DemoAgency {
  const units = new Map<string, Unit>();
  const add = (slug: string, name: string) =>
    units.set(slug, { id: `${pemda.id}/${slug}`, name, pace: random.lognormal(1, 0.22) });
  for (const { slug, name, provincial } of officesOf(pemda.type === 'PROV', random)) {
    add(slug, pemda.type === 'PROV' ? (provincial ?? name) : name);
  }
  const counters = [...pemda.districts.slice(0, 2).entries()].map(([i, { name }]) => {
    add(`kecamatan-${i + 1}`, `Kecamatan ${name}`);
    return `kecamatan-${i + 1}`;
  });
  const unitOf = (slug: string): Unit => {
    const unit = units.get(standIn(slug, (candidate) => units.has(candidate)));
    if (!unit) throw new Error(`${pemda.id} has no unit for ${slug}`);
    return unit;
  };
  const connectedFrom = connection(pemda, volume, random);
  const base = temper(random.normal() + (PROVINCIAL_QUALITY[pemda.province] ?? 0), random);
  return {
    id: pemda.id,
    name: pemda.name,
    type: pemda.type,
    pemda,
    offset: pemda.offset,
    connectedFrom,
    opens: connectedFrom === null ? Infinity : epochDay(connectedFrom),
    weight: volume,
    temper: habit ? withHabit(base, habit) : base,
    topics,
    units: [...units.values()],
    unitFor: ({ office }, draw) => {
      if (office === 'kecamatan' && counters.length > 0) return unitOf(draw.pick(counters));
      return unitOf(office ?? 'setda');
    },
  };
}

function centralAgency(institution: Institution, scale: number, random: Random): DemoAgency {
  const id = `kl-${institution.slug}`;
  const units = CENTRAL_UNITS.map(({ slug, name }): Unit => {
    return { id: `${id}/${slug}`, name, pace: random.lognormal(1, 0.22) };
  });
  const connectedFrom = institution.connected ?? `${random.int(2013, 2018)}-0${random.int(1, 9)}-01`;
  return {
    id,
    name: institution.name,
    type: institution.type,
    pemda: null,
    offset: 7 * 3600,
    connectedFrom,
    opens: epochDay(connectedFrom),
    weight: institution.weight * scale,
    temper: temper(random.normal() * 0.8, random),
    topics: centralTopics(institution),
    units,
    unitFor: ({ weighty = 0 }, draw) => draw.pick(weighty > 0.35 ? units.slice(-1) : units.slice(0, -1)),
  };
}

/** ISO date of connection; new Papuan provinces joined in 2023, a few silent governments never did. */
function connection(pemda: Pemda, volume: number, random: Random): string | null {
  const month = `0${random.int(1, 9)}`;
  if (pemda.isAdministrative || (volume === 0 && random.chance(0.3))) return null;
  if (pemda.type === 'PROV' && ['93', '94', '95', '96'].includes(pemda.province)) return `2023-${month}-01`;
  const isLate = volume < 15 && random.chance(0.06);
  return `${isLate ? random.int(2024, 2025) : random.int(2013, 2020)}-${month}-01`;
}

/** Governments with a habit: some by name because their figures are published, the rest by lot. */
function habitsOf(
  pemda: readonly Pemda[],
  volumes: ReadonlyMap<string, number>,
  seed: number,
): Map<string, Habit> {
  const habits = new Map<string, Habit>([
    ['kota-35.73', 'swift'],
    ['prov-35', 'swift'],
    ['kota-52.71', 'swift'],
    ['kota-32.76', 'slow_but_sure'],
  ]);
  const random = new Random(seed, 12);
  const byVolume = [...volumes].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const free = byVolume
    .slice(23, 110)
    .filter((id) => !habits.has(id) && !pemda.some((one) => one.id === id && one.province === '63'));
  const byLot: Habit[] = ['backlog', 'deadline_rush', 'template', 'month_end', 'ping_pong'];
  byLot.forEach((habit, i) => {
    const [id] = free.splice(i * 6 + random.int(0, 5), 1);
    if (id !== undefined) habits.set(id, habit);
  });
  for (let i = 0; i < 4; i++) {
    const [id] = free.splice(random.int(0, free.length - 1), 1);
    if (id !== undefined) habits.set(id, 'swift');
  }
  const later = new Random(seed, 13);
  for (const habit of ['slowing', 'dropping', 'silent', 'secretive'] as const) {
    const [id] = free.splice(later.int(0, 5), 1);
    if (id !== undefined) habits.set(id, habit);
  }
  return habits;
}
