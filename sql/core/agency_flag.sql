-- Agency flags, standing and cleared. A flag is raised on the first day its rule holds and stands until the day its clearing rule
-- holds; a day on which neither holds, or that cannot be judged, changes nothing. Every part of it follows from the log
-- up to that day, so that later editions keep the flag, its identity and its day.
-- grain: one row per flag, agency and episode
-- column flag_id: code, agency, topic if any, and raised day, joined by colons
-- column code: I01 to I10
-- column agency_id: agency
-- column topic: what it is about where an agency can have several at a time, else empty
-- column raised_day: first day on which the rule held
-- column cleared_day: day on which the clearing rule held, null while the flag stands
-- column severity: highest reached: 1 information, 2 attention, 3 warning, 4 critical
-- column value: what was measured on the first day
-- column threshold: what it was held against
-- column n: reports it rested on
-- column evidence: the numbers behind it on the first day, as JSON
-- unique: flag_id
-- stop: cleared_day is null or cleared_day >= raised_day
with turned as (
  select *,
    is_raise and not lag(is_raise, 1, false) over by_day as begins
  from core.agency_flag_signal
  window by_day as (partition by code, agency_id, topic order by day, not is_raise)
),
numbered as (
  select *, count(*) filter (begins) over (partition by code, agency_id, topic order by day, not is_raise) as stretch
  from turned
),
episode as (
  select code, agency_id, topic,
    min(day) as raised_day,
    min(day) filter (not is_raise) as cleared_day,
    max(severity) filter (is_raise) as severity,
    arg_min_null(value, day) filter (begins) as value,
    arg_min_null(threshold, day) filter (begins) as threshold,
    arg_min_null(n, day) filter (begins) as n,
    arg_min_null(evidence, day) filter (begins) as evidence
  from numbered
  where stretch > 0
  group by code, agency_id, topic, stretch
)
select
  concat_ws(':', code, agency_id, nullif(topic, ''), raised_day) as flag_id,
  code, agency_id, topic, raised_day, cleared_day, severity, value, threshold, n, evidence
from episode
