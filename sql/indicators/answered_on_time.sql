-- Share of reports with a first response within the limit of clock C3, five working days after disposition to the unit.
-- Counted by the month the clock started; reports still held by the agency stay in, whether answered or not,
-- as soon as their due day has passed. Transferred, archived and withdrawn ones leave (competing events).
-- grain: one row per entity and month
-- column entity: agency, unit, province or nation
-- column period: first day of the month in which the clock started
-- column numerator: first responses on or before the due day [reports]
-- column denominator: first responses that were due before the as-of day [reports]
-- unique: entity, period
-- stop: numerator <= denominator
select
  member.entity,
  date_trunc('month', clock.start_day)::date as period,
  count(*) filter (not clock.is_late) as numerator,
  count(*) as denominator
from core.clock as clock
join core.member as member on member.agency_id = coalesce(clock.unit_id, clock.agency_id)
where clock.clock = 'C3' and clock.is_due and clock.outcome in ('finished', 'running', 'waiting')
group by member.entity, period
