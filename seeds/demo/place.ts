/** Where complaints play: a regency or city, usually with its district. */
import type { DemoAgency } from './agencies.ts';
import { isExact } from './exact.ts';
import type { Pemda } from './pemda.ts';
import { weigh, type Random, type Urn } from './random.ts';
import type { Place } from './wording.ts';

/** Complaints a regency of weight 0 still contributes to province and centre, relative to its weight. */
const FLOOR = 6;
/** Administrative cities of DKI Jakarta have no weight of their own. */
const ADMINISTRATIVE = 60;
/** Share of complaints for a province or the centre that name no regency or city. */
const UNPLACED = 0.25;
/** Share of places that name no district. */
const WITHOUT_DISTRICT = 0.25;

export interface Places {
  /** Place of a complaint for an agency, received on an epoch day. */
  placeFor: (agency: DemoAgency, day: number, random: Random) => Place;
}

/** Places over all regencies and cities, more often where more complaints come from. */
export function places(agencies: readonly DemoAgency[]): Places {
  const weights = new Map(agencies.map(({ id, weight }) => [id, weight]));
  const local = agencies.flatMap(({ pemda }) => (pemda && pemda.type !== 'PROV' ? [pemda] : []));
  const weight = (one: Pemda): number => {
    return FLOOR + (one.isAdministrative ? ADMINISTRATIVE : (weights.get(one.id) ?? 0));
  };
  const everywhere = weigh(local, weight);
  const provinces = new Map<string, Urn<Pemda>>();
  for (const code of new Set(local.map(({ province }) => province))) {
    provinces.set(
      code,
      weigh(
        local.filter(({ province }) => province === code),
        weight,
      ),
    );
  }
  const within = (agency: DemoAgency): Urn<Pemda> => {
    const urn = agency.pemda ? provinces.get(agency.pemda.province) : everywhere;
    if (!urn) throw new Error(`no regencies below ${agency.id}`);
    return urn;
  };

  return {
    placeFor(agency, day, random) {
      let home = agency.pemda;
      if (home === null || home.type === 'PROV') {
        const urn = within(agency);
        do home = random.draw(urn);
        while (isExact(home.region, day));
      }
      const district = random.pick(home.districts);
      const isPlaced = home.id === agency.id || !random.chance(UNPLACED);
      return {
        region: isPlaced ? home.region : (agency.pemda?.region ?? null),
        district: isPlaced && !random.chance(WITHOUT_DISTRICT) ? district.code : null,
        districtName: district.name,
        regionName: home.name,
      };
    },
  };
}
