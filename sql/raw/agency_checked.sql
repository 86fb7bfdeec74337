-- Every landed agency or work unit, typed, with the reason why it cannot be used. Rows of one feed with the same identifier
-- and different first days tell the history of an agency: renamed, moved to another province or parent. Of rows with the
-- same first day the one delivered first stays, of several feeds the first. A parent must itself be usable, up to the top.
-- grain: one row per landed agency
-- column feed_id: feed that delivered it
-- column agency_id: identifier
-- column name: full name
-- column type: K, L, PROV, KAB, KOTA, OPD, BUMN or PTN
-- column parent_id: agency it works under
-- column region_code: Kemendagri code of its region
-- column connected_from: first day connected to SP4N-LAPOR!
-- column valid_from: first day of its existence
-- column valid_to: last day of its existence
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- column reason: why it cannot be used, null when it can
-- column detail: what was found
-- column record: what it is about; null when it can be used
-- unique: feed_id, row_no
-- stop: (reason is null) = (detail is null)
with recursive typed as (
  select
    agency._feed as feed_id,
    filled(agency.agency_id) as agency_id,
    filled(agency.name) as name,
    filled(agency.type) as type,
    filled(agency.parent_id) as parent_id,
    filled(agency.region_code) as region_code,
    try_cast(filled(agency.connected_from) as date) as connected_from,
    try_cast(filled(agency.valid_from) as date) as valid_from,
    try_cast(filled(agency.valid_to) as date) as valid_to,
    agency._source as source,
    agency._row as row_no,
    filled(agency.connected_from) as connected_written,
    filled(agency.valid_from) as valid_from_written,
    filled(agency.valid_to) as valid_to_written
  from landed.agency as agency
),
judged as (
  select
    typed.* exclude (connected_written, valid_from_written, valid_to_written),
    coalesce(
      required('agency_id', agency_id),
      too_long('agency_id', agency_id, 200),
      required('name', name),
      too_long('name', name, 100000),
      required('type', type),
      unlisted('unknown_code', 'type', type, agency_types()),
      too_long('region_code', region_code, 200),
      untyped('connected_from', connected_written, connected_from),
      untyped('valid_from', valid_from_written, valid_from),
      untyped('valid_to', valid_to_written, valid_to),
      if(valid_to < valid_from, problem('impossible_date', 'valid_to: ' || shown(valid_to_written) || ' is before valid_from'), null)
    ) as problem
  from typed
),
versioned as (
  select *,
    if(feed_id = first_value(feed_id) over delivered, valid_from, first_value(valid_from) over delivered) as version_day
  from judged
  where problem is null
  window delivered as (partition by agency_id order by feed_id, row_no)
),
ranked as (
  select
    judged.feed_id, judged.row_no, judged.agency_id, judged.parent_id,
    row_number() over kept as place,
    'row ' || first_value(judged.row_no) over kept || ' of feed ' || first_value(judged.feed_id) over kept || ' was kept; '
      || differing(to_json(landed), first_value(to_json(landed)) over kept) as detail
  from versioned as judged
  join landed.agency as landed on landed._feed = judged.feed_id and landed._row = judged.row_no
  window kept as (partition by judged.agency_id, judged.version_day order by judged.feed_id, judged.row_no)
),
rooted as (
  select agency_id from ranked where place = 1 and parent_id is null
  union
  select ranked.agency_id
  from ranked
  join rooted on rooted.agency_id = ranked.parent_id
  where ranked.place = 1
),
settled as (
  select
    judged.* exclude (problem),
    coalesce(
      judged.problem,
      if(ranked.place > 1, problem('duplicate_id', ranked.detail), null),
      if(judged.parent_id is not null and rooted.agency_id is null, problem('unknown_agency',
        'parent_id: ' || shown(judged.parent_id) || ' is unknown, in quarantine or below this very agency'), null)
    ) as problem
  from judged
  left join ranked on ranked.feed_id = judged.feed_id and ranked.row_no = judged.row_no
  left join rooted on rooted.agency_id = judged.parent_id
)
select
  feed_id, agency_id, name, type, parent_id, region_code, connected_from, valid_from, valid_to, source, row_no,
  problem.reason as reason,
  problem.detail as detail,
  if(problem is null, null, left(concat_ws(' ', agency_id, name, type), 200)) as record
from settled
