-- Share of reports closed, whatever the time it took (persentase penyelesaian).
-- Counted by the month the first agency received the report; archived and withdrawn reports leave,
-- a report handed to the Ombudsman counts as not closed. Young months rise as their reports get time.
-- What closed it is the closing that stands, whatever event the policy lets clock C6 stop with.
-- grain: one row per report counted
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last
-- column period: first day of the month in which clock C6 started
-- column numerator: closed reports [reports]
-- column denominator: reports received from the national desk or directly [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
select
  clock.complaint_id,
  0 as spell_no,
  coalesce(clock.unit_id, clock.agency_id) as holder_id,
  date_trunc('month', clock.start_day)::date as period,
  coalesce(closing.outcome = 'finished', false)::integer as numerator,
  1 as denominator
from core.clock as clock
left join core.closing as closing on closing.complaint_id = clock.complaint_id
where clock.clock = 'C6' and coalesce(closing.outcome not in ('archived', 'withdrawn'), true)
