-- When it first became known whether a report was resolved in time (clock C4), and what was known then.
-- Late: known on the day the running clock went past its limit. In time: known on the day it was closed before that.
-- That first verdict stands, whatever a later follow-up, reopening or re-dated closing makes of the clock, so that a past
-- month never changes. Days are counted in the calendar of the clock. A hold and a follow-up with substance let the clock wait until whatever happens next.
-- grain: one row per complaint and holding with a verdict
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency held responsible
-- column known_day: legal date on which the verdict was known
-- column is_on_time: resolved within the limit
-- unique: complaint_id, spell_no
with started as (
  select complaint_id, spell_no, agency_id, calendar_id, start_no, limit_days, as_of_day
  from core.clock
  where clock = 'C4'
  qualify row_number() over (partition by complaint_id, spell_no order by clock_no) = 1
),
ended as (
  select complaint_id, spell_no, step, day
  from core.agency_flag_step
  where change = -1
  qualify row_number() over (partition by complaint_id, spell_no order by event_no) = 1
),
followed as (
  select event.complaint_id, event.spell_no, event.code, event.is_substantive, event.day as from_day,
    coalesce(lead(event.day) over (partition by event.complaint_id order by event.event_no), feed.as_of_day) as to_day
  from core.event as event
  join core.feed as feed on feed.feed_id = event.feed_id
  where not leaves_state_alone(event.code)
),
waiting as (
  select started.complaint_id, started.spell_no, started.limit_days,
    greatest(began.workday_no, started.start_no) as from_no,
    ended.workday_no - greatest(began.workday_no, started.start_no) as days,
    greatest(began.workday_no, started.start_no) - started.start_no as passed
  from started
  join followed on followed.complaint_id = started.complaint_id and followed.spell_no = started.spell_no
  join core.office_day as began on began.calendar_id = started.calendar_id and began.day = followed.from_day
  join core.office_day as ended on ended.calendar_id = started.calendar_id and ended.day = followed.to_day
  where (followed.code = 'PERMINTAAN_DATA' or (followed.code = 'TINDAK_LANJUT' and followed.is_substantive))
    and ended.workday_no > greatest(began.workday_no, started.start_no)
),
extended as (
  select *,
    passed - coalesce(sum(days) over (
      partition by complaint_id, spell_no order by from_no rows between unbounded preceding and 1 preceding), 0) as counted
  from waiting
),
extension as (
  select complaint_id, spell_no, sum(days) filter (counted <= limit_days) as days
  from extended
  group by complaint_id, spell_no
),
judged as (
  select started.complaint_id, started.spell_no, started.agency_id, ended.step, ended.day as end_day,
    overdue.day as overdue_day,
    overdue.day < started.as_of_day and (ended.day is null or overdue.day <= ended.day) as is_late
  from started
  left join extension on extension.complaint_id = started.complaint_id and extension.spell_no = started.spell_no
  left join ended on ended.complaint_id = started.complaint_id and ended.spell_no = started.spell_no
  join core.office_day as overdue
    on overdue.calendar_id = started.calendar_id and overdue.is_workday
    and overdue.workday_no = started.start_no + started.limit_days + coalesce(extension.days, 0) + 1
)
select complaint_id, spell_no, agency_id, if(is_late, overdue_day, end_day) as known_day, not is_late as is_on_time
from judged
where is_late or step = 'finished'
