-- When it became known whether a report was resolved in time (clock C4), and what was known then.
-- In time: known on the day it was closed. Late: known on the day the running clock went past its limit, and that
-- stands, even if the closing later dates the end back to a follow-up within the limit. So a past month never changes.
-- grain: one row per complaint and run of clock C4 with a verdict
-- column complaint_id: complaint
-- column clock_no: run of the clock
-- column agency_id: agency held responsible
-- column known_day: legal date on which the verdict was known
-- column is_on_time: resolved within the limit
-- unique: complaint_id, clock_no
with closed as (
  select step.complaint_id, step.spell_no, max(step.workday_no) as workday_no, max(step.day) as day
  from core.agency_flag_step as step
  where step.step = 'finished'
  group by step.complaint_id, step.spell_no
),
replied as (
  select clock.complaint_id, clock.clock_no, min(event.workday_no) as workday_no
  from core.clock as clock
  join core.event as event
    on event.complaint_id = clock.complaint_id and event.code = 'TANGGAPAN_PELAPOR' and event.day > clock.stop_day
  where clock.clock = 'C4' and clock.outcome = 'finished' and not clock.is_late
  group by clock.complaint_id, clock.clock_no
),
known as (
  select
    clock.complaint_id, clock.clock_no, clock.agency_id, clock.is_late, clock.outcome, clock.due_day, clock.stop_day,
    clock.as_of_day,
    closed.day as closed_day,
    -- After the reporter's reply the clock ran on until the closing dated it back.
    if(closed.workday_no - replied.workday_no + clock.elapsed_days > clock.limit_days,
      replied.workday_no + clock.limit_days - clock.elapsed_days + 1, null) as overdue_no
  from core.clock as clock
  left join closed on closed.complaint_id = clock.complaint_id and closed.spell_no = clock.spell_no
  left join replied on replied.complaint_id = clock.complaint_id and replied.clock_no = clock.clock_no
  where clock.clock = 'C4'
)
select
  known.complaint_id, known.clock_no, known.agency_id,
  case
    when overdue.day is not null then overdue.day
    when known.is_late then known.due_day + 1
    else greatest(known.closed_day, known.stop_day)
  end as known_day,
  overdue.day is null and not known.is_late as is_on_time
from known
left join core.workday as overdue on overdue.workday_no = known.overdue_no
where (known.is_late and known.due_day is not null and known.due_day < known.as_of_day)
  or (not known.is_late and known.outcome = 'finished')
