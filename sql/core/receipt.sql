-- Every arrival of a report in the hands of an agency, told from it and those before it alone. Ping-pong is defined here.
-- grain: one row per complaint and arrival at an agency, also after the closing that stands
-- column complaint_id: complaint
-- column spell_no: number of the arrival, from 1
-- column event_no: event that brought the complaint
-- column agency_id: agency that received it
-- column is_shared: another agency had it before
-- column is_thrown: third transfer or later, or back at an agency that had it before another did
-- unique: complaint_id, event_no
with received as (
  select complaint_id, spell_no, event_no, coalesce(to_agency_id, agency_id) as agency_id
  from core.event
  where starts_spell
),
followed as (
  select *, list(agency_id) over (
    partition by complaint_id order by event_no rows between unbounded preceding and 1 preceding) as earlier
  from received
)
select complaint_id, spell_no, event_no, agency_id,
  coalesce(len(list_filter(earlier, lambda agency: agency <> agency_id)) > 0, false) as is_shared,
  spell_no > 3 or coalesce(earlier[-1] <> agency_id and list_contains(earlier, agency_id), false) as is_thrown
from followed
