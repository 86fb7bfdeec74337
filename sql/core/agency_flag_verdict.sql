-- When it first became known whether a report was resolved in time (clock C4), and what was known then.
-- Late: known on the day the running clock went past its limit. In time: known on the day it was closed before that.
-- That first verdict stands, whatever a later follow-up, reopening or re-dated closing makes of the clock, so that a past
-- month never changes. A hold and a follow-up with substance let the clock wait until whatever happens next.
-- grain: one row per complaint and holding with a verdict
-- column complaint_id: complaint
-- column spell_no: holding
-- column agency_id: agency held responsible
-- column known_day: legal date on which the verdict was known
-- column is_on_time: resolved within the limit
-- unique: complaint_id, spell_no
with started as (
  select complaint_id, spell_no, agency_id, start_no, limit_days, as_of_day
  from core.clock
  where clock = 'C4'
  qualify row_number() over (partition by complaint_id, spell_no order by clock_no) = 1
),
ended as (
  select complaint_id, spell_no, step, day, workday_no
  from core.agency_flag_step
  where change = -1
  qualify row_number() over (partition by complaint_id, spell_no order by event_no) = 1
),
followed as (
  select event.complaint_id, event.spell_no, event.code, event.is_substantive, event.workday_no as from_no,
    coalesce(lead(event.workday_no) over (partition by event.complaint_id order by event.event_no), feed.as_of_no) as to_no
  from core.event as event
  join core.feed as feed on feed.feed_id = event.feed_id
  where not leaves_state_alone(event.code)
),
waiting as (
  select started.complaint_id, started.spell_no, started.limit_days,
    greatest(followed.from_no, started.start_no) as from_no,
    followed.to_no - greatest(followed.from_no, started.start_no) as days,
    greatest(followed.from_no, started.start_no) - started.start_no as passed
  from started
  join followed on followed.complaint_id = started.complaint_id and followed.spell_no = started.spell_no
  where (followed.code = 'PERMINTAAN_DATA' or (followed.code = 'TINDAK_LANJUT' and followed.is_substantive))
    and followed.to_no > greatest(followed.from_no, started.start_no)
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
  join core.workday as overdue
    on overdue.workday_no = started.start_no + started.limit_days + coalesce(extension.days, 0) + 1
)
select complaint_id, spell_no, agency_id, if(is_late, overdue_day, end_day) as known_day, not is_late as is_on_time
from judged
where is_late or step = 'finished'
