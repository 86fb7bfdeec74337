-- The life of a report cut into stages: what it waited for, in whose hands. Every working day between receipt and closing
-- (or the as-of day) falls into exactly one stage, so the days of a report add up to core.complaint.total_days.
-- grain: one row per complaint and stretch in one stage with one holder
-- column complaint_id: complaint
-- column stage_no: number of the stretch, from 1
-- column stage: verifikasi (at the national desk), disposisi (agency has not named a unit), respons (no first response), penanganan (being handled), tanggapan (reporter's reply), data (hold), dikembalikan (refused, waits for a new holder) or ditutup (closed, reopened later)
-- column role: who holds it: nasional, instansi or unit
-- column agency_id: agency that holds it, null at the national desk
-- column unit_id: unit that holds it, null unless role is unit
-- column from_day: the day it began; the first counted day is the next working day
-- column from_no: its working-day number
-- column to_day: its last day; the as-of day while it lasts
-- column to_no: its working-day number
-- column days: to minus from [working days]
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, stage_no
-- stop: days >= 0
-- stop: stage is not null
with named as (
  select
    complaint_id, event_no, role, agency_id, unit_id, day, workday_no, until_day, until_no, is_open, is_end,
    case
      when is_closed then 'ditutup'
      when code = 'PERMINTAAN_DATA' then 'data'
      when waits_for_reporter then 'tanggapan'
      when role = 'nasional' then if(is_returned, 'dikembalikan', 'verifikasi')
      when is_answered then 'penanganan'
      when role = 'instansi' then if(is_returned, 'dikembalikan', 'disposisi')
      else 'respons'
    end as stage
  from core.custody
),
turned as (
  select *
  from named
  window life as (partition by complaint_id order by event_no)
  qualify is_end or event_no = first_value(event_no) over life
    or (stage, role, agency_id, unit_id)
      is distinct from (lag(stage) over life, lag(role) over life, lag(agency_id) over life, lag(unit_id) over life)
),
stretch as (
  select *,
    row_number() over life as stage_no,
    lead(day) over life as next_day,
    lead(workday_no) over life as next_no
  from turned
  window life as (partition by complaint_id order by event_no)
)
select
  complaint_id,
  stage_no::integer as stage_no,
  stage, role, agency_id, unit_id,
  day as from_day,
  workday_no as from_no,
  coalesce(next_day, until_day) as to_day,
  coalesce(next_no, until_no) as to_no,
  (coalesce(next_no, until_no) - workday_no)::integer as days,
  is_open and next_no is null as is_open
from stretch
where not is_end
