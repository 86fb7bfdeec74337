import { openWorld, type World } from './world.ts';

/** A world with agencies in three zones, one feed, and complaints whose lives are drawn as text. */
export interface Lives extends World {
  /**
   * One complaint `A` of a class with its events, a line each:
   * `2025-03-03 09:00 | CODE | agency | unit | to agency | role | text`; instants in UTC, trailing cells may be left out.
   */
  live: (complaintClass: string, events: string) => Promise<void>;
}

export async function openLives(asOf = '2025-11-20 23:00'): Promise<Lives> {
  const world = await openWorld();
  await world.given(
    'raw.agency',
    `agency_id      | feed_id | name            | type | parent_id | region_code
     prov-61        | f       | Pemprov Kalbar  | PROV | -         | 61
     kab-61.05      | f       | Kab. Sintang    | KAB  | -         | 61.05
     kab-61.05/pupr | f       | PUPR Sintang    | OPD  | kab-61.05 | 61.05
     kab-61.05/dlh  | f       | DLH Sintang     | OPD  | kab-61.05 | 61.05
     prov-61/pupr   | f       | PUPR Kalbar     | OPD  | prov-61   | 61
     kab-94.01      | f       | Kab. Jayawijaya | KAB  | -         | 94.01`,
  );
  await world.given(
    'landed.feed',
    `feed_id | name | kind | timezone | prefix | sample | cadence | as_of_at | landed_at | hash
     f | Test | files | Asia/Jakarta | | false | 0 6 * * * | ${asOf} | ${asOf} | x`,
  );
  return { ...world, live: (complaintClass, events) => live(world, complaintClass, events) };
}

async function live(world: World, complaintClass: string, events: string): Promise<void> {
  const lines = events
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const received = lines[0]?.split('|')[0]?.trim() ?? '';
  await world.given(
    'raw.complaint',
    `complaint_id | feed_id | class | received_at\n A | f | ${complaintClass} | ${received}`,
  );
  const rows = lines.map((line, at) => {
    const [when = '', code = '', agency = '', unit = '', to = '', role = '', text = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return `A | f | e${at + 10} | ${code} | ${when} | ${agency} | ${unit} | ${to} | ${role} | ${text}`;
  });
  await world.given(
    'raw.event',
    `complaint_id | feed_id | event_id | code | at | agency_id | unit_id | to_agency_id | actor_role | text\n${rows.join('\n')}`,
  );
}
