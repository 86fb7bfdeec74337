import type { Warehouse } from '../../../pipeline/warehouse.ts';

/**
 * The law once more, read from the seeds as they are written: which days an office works, which rule a clock falls
 * under. It shares nothing with the SQL but the words. Days are whole numbers, counted from 1 January 1970.
 */

export interface BoringRule {
  clock: string;
  class: string | null;
  limit_days: string;
  unit: string;
  calendar: string;
  start_event: string;
  stop_event: string;
  pauses: string;
  valid_from: string;
  valid_to: string | null;
}

interface Decreed {
  date: string;
  kind: string;
  region_code: string | null;
  decree_date: string;
  withdrawn_on: string | null;
}

interface Week {
  agency_id: string | null;
  agency_type: string | null;
  region_code: string | null;
  workdays: string;
  joint_leave: string;
  valid_from: string;
  valid_to: string | null;
}

interface Office {
  agency_id: string;
  parent_id: string | null;
  type: string;
  region_code: string | null;
}

export interface BoringLaw {
  /** The rule for a clock that starts on a day; an error when there is none or more than one. */
  rule: (clock: string, complaintClass: string | null, day: number) => BoringRule;
  /** Whether a day counts for a clock under a rule with an office. */
  counts: (rule: BoringRule, office: string | null) => (day: number) => boolean;
  /** Last day the calendar knows. */
  lastDay: number;
}

export const dayOf = (written: string): number => Date.parse(`${written}T00:00:00Z`) / 86_400_000;
export const written = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const holds = (day: number, { valid_from, valid_to }: { valid_from: string; valid_to: string | null }) =>
  dayOf(valid_from) <= day && (valid_to === null || day <= dayOf(valid_to));

/** Reads the law from the seeds and agencies of a world. */
export async function readBoringLaw(warehouse: Warehouse, knownOn: string | null = null): Promise<BoringLaw> {
  const [rules, decreed, weeks, offices] = await Promise.all([
    warehouse.rows<BoringRule>('from seeds.policy'),
    warehouse.rows<Decreed>('from seeds.calendar'),
    warehouse.rows<Week>('from seeds.workweek'),
    warehouse.rows<Office>('select agency_id, parent_id, type, region_code from raw.agency'),
  ]);
  const years = decreed.map(({ date }) => Number(date.slice(0, 4)));
  const firstDay = dayOf(`${Math.min(...years)}-01-01`);
  const lastDay = dayOf(`${Math.max(...years)}-12-31`);
  const known = decreed.filter(
    ({ decree_date, withdrawn_on }) =>
      (knownOn === null || decree_date <= knownOn) &&
      (withdrawn_on === null || (knownOn !== null && withdrawn_on > knownOn)),
  );
  const daysOff = Map.groupBy(known, ({ date }) => dayOf(date));
  const calendars = new Map<string | null, Uint8Array>();
  const calendarOf = (office: string | null): Uint8Array => {
    const found = calendars.get(office);
    if (found !== undefined) return found;
    const days = new Uint8Array(lastDay - firstDay + 1);
    const place = placeOf(office, offices);
    for (let day = firstDay; day <= lastDay; day++) {
      days[day - firstDay] = Number(worksOn(day, place, weeks, daysOff.get(day) ?? []));
    }
    calendars.set(office, days);
    return days;
  };
  const rulings = new Map<string, BoringRule>();
  return {
    lastDay,
    rule: (clock, complaintClass, day) => {
      const key = `${clock} ${complaintClass ?? ''} ${day}`;
      const ruling = rulings.get(key) ?? onlyRule(rules, clock, complaintClass, day);
      rulings.set(key, ruling);
      return ruling;
    },
    counts: (rule, office) => {
      if (rule.unit === 'calendar_day') return () => true;
      const days = calendarOf(rule.calendar === 'office' ? office : null);
      return (day) => days[day - firstDay] === 1;
    },
  };
}

function onlyRule(
  rules: BoringRule[],
  clock: string,
  complaintClass: string | null,
  day: number,
): BoringRule {
  const found = rules.filter(
    (rule) =>
      rule.clock === clock &&
      (complaintClass === null || rule.class === null || rule.class === complaintClass) &&
      holds(day, rule),
  );
  if (found[0] === undefined || (complaintClass !== null && found.length > 1))
    throw new Error(`${found.length} rules for ${clock} ${complaintClass ?? ''} on ${written(day)}`);
  return found[0];
}

interface Place {
  own: string | null;
  parent: string | null;
  type: string | null;
  region: string | null;
  province: string | null;
}

function placeOf(office: string | null, offices: Office[]): Place {
  const found = offices.find(({ agency_id }) => agency_id === office);
  const parent = offices.find(({ agency_id }) => agency_id === found?.parent_id);
  const region = found?.region_code ?? parent?.region_code ?? null;
  return {
    own: found?.agency_id ?? null,
    parent: found?.parent_id ?? null,
    type: parent?.type ?? found?.type ?? null,
    region,
    province: region?.slice(0, 2) ?? null,
  };
}

/** The closest rule of the week wins: by office, then by region, then by type. */
function worksOn(day: number, place: Place, weeks: Week[], decreed: Decreed[]): boolean {
  const closeness = (week: Week): number[] => [
    week.agency_id === null ? 0 : week.agency_id === place.own ? 2 : 1,
    week.region_code === null ? 0 : week.region_code.length > 2 ? 2 : 1,
    week.agency_type === null ? 0 : 1,
  ];
  const [week] = weeks
    .filter(
      (each) =>
        holds(day, each) &&
        (each.agency_id === null || each.agency_id === place.own || each.agency_id === place.parent) &&
        (each.region_code === null ||
          each.region_code === place.region ||
          each.region_code === place.province) &&
        (each.agency_type === null || each.agency_type === place.type),
    )
    .sort((a, b) => {
      const [x, y] = [closeness(a), closeness(b)];
      return y.map((value, at) => value - (x[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });
  const weekday = ((day + 3) % 7) + 1;
  if (week === undefined || weekday > Number(week.workdays)) return false;
  const off = decreed.filter(
    ({ region_code }) =>
      region_code === null || region_code === place.region || region_code === place.province,
  );
  return off.every(({ kind }) => kind === 'cuti_bersama' && week.joint_leave === 'worked');
}
