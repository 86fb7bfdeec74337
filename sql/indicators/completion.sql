-- Share of reports closed, whatever the time it took (persentase penyelesaian).
-- Counted by the month the first agency received the report; archived and withdrawn reports leave,
-- a report handed to the Ombudsman counts as not closed. Young months rise as their reports get time.
-- grain: one row per entity and month
-- column entity: agency, unit, province or nation that holds the report or held it last
-- column period: first day of the month in which clock C6 started
-- column numerator: closed reports [reports]
-- column denominator: reports received from the national desk or directly [reports]
-- unique: entity, period
-- stop: numerator <= denominator
select
  member.entity,
  date_trunc('month', clock.start_day)::date as period,
  count(*) filter (clock.outcome = 'finished') as numerator,
  count(*) as denominator
from core.clock as clock
join core.member as member on member.agency_id = coalesce(clock.unit_id, clock.agency_id)
where clock.clock = 'C6' and clock.outcome not in ('archived', 'withdrawn')
group by member.entity, period
