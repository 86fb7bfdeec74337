-- Every report that stood open at the end of a month (of the last one: at the as-of day), who held it then, and what clock C6
-- had counted. Closed until reopened is not open.
-- grain: one row per complaint and month at whose end it stood open
-- column complaint_id: complaint
-- column period: first day of the month
-- column spell_no: holding by an agency, 0 while the national desk had it
-- column holder_id: unit of that holding, else its agency; nasional while the national desk had it
-- column ombudsman_days: counted on clock C6 by then, in its calendar, null before any agency had it [working days]
-- unique: complaint_id, period
-- stop: ombudsman_days is null or ombudsman_days >= 0
with last as (
  select max(as_of_day) as day from core.feed
),
month as (
  select
    complaint.complaint_id, complaint.closed_day, last.day as last_day,
    unnest(generate_series(date_trunc('month', complaint.received_day), coalesce(complaint.closed_day, last.day), interval 1 month))::date
      as period
  from core.complaint as complaint
  cross join last
),
open as (
  select month.complaint_id, month.period, calendar.day
  from month
  join core.calendar as calendar on calendar.day = least(last_day(month.period), month.last_day)
  where coalesce(month.closed_day > calendar.day, true)
    and not exists (
      from core.pause as pause
      where pause.complaint_id = month.complaint_id and pause.clock = 'C4' and pause.reason = 'closed'
        and pause.from_day <= calendar.day and pause.to_day > calendar.day
    )
),
held as (
  select open.complaint_id, open.period,
    max(spell.spell_no) as spell_no,
    max_by(coalesce(spell.unit_id, spell.agency_id), spell.spell_no) as holder_id
  from open
  join core.spell as spell
    on spell.complaint_id = open.complaint_id and spell.start_day <= open.day and coalesce(spell.end_day > open.day, true)
  group by open.complaint_id, open.period
),
counted as (
  select open.complaint_id, open.period, until.workday_no as until_no, until.workday_no - clock.start_no as days
  from open
  join core.clock as clock
    on clock.complaint_id = open.complaint_id and clock.clock = 'C6' and clock.start_day <= open.day
  join core.office_day as until
    on until.calendar_id = clock.calendar_id and until.day = least(open.day, clock.stop_day)
),
paused as (
  select counted.complaint_id, counted.period, sum(least(pause.to_no, counted.until_no) - pause.from_no) as days
  from counted
  join core.clock_pause as pause
    on pause.complaint_id = counted.complaint_id and pause.clock = 'C6' and pause.from_no < counted.until_no
  group by counted.complaint_id, counted.period
)
select
  open.complaint_id,
  open.period,
  coalesce(held.spell_no, 0)::integer as spell_no,
  coalesce(held.holder_id, 'nasional') as holder_id,
  if(counted.days is null, null, greatest(0, counted.days - coalesce(paused.days, 0)))::integer as ombudsman_days
from open
left join held on held.complaint_id = open.complaint_id and held.period = open.period
left join counted on counted.complaint_id = open.complaint_id and counted.period = open.period
left join paused on paused.complaint_id = open.complaint_id and paused.period = open.period
