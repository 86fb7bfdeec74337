-- How long every clock took, counted: any slice summed over holders and months gives exact curves, medians and shares on time.
-- C1 to C7 count clocks. C3S: first response with substance. C6T: clock C6 of complaints that one agency handled alone.
-- C6L: clock C6 of cross-agency complaints, once per agency that held it, counted in working days held instead of complaints.
-- grain: one row per holder, month, category, class, channel, clock and number of days
-- column holder_id: unit held responsible, else agency, nasional for the national desk
-- column period: first day of the month in which the clock started
-- column category: category, null when unclassified
-- column class: classification in force
-- column channel: channel by which the complaint came
-- column clock: C1 to C7, C3S, C6T or C6L
-- column days: counted on the clock when it stopped, or up to the as-of day [working days]
-- column finished: clocks that finished after so many days [clocks; C6L working days held]
-- column open: clocks that still run or wait for the reporter [clocks; C6L working days held]
-- column transferred: clocks that left with the complaint to another agency: censored [clocks; C6L working days held]
-- column ended: clocks ended by archiving, withdrawal, hand-over or closing without substance: competing [clocks; C6L working days held]
-- unique: holder_id, period, category, class, channel, clock, days
-- stop: days >= 0 and finished + open + transferred + ended > 0
with run as (
  select complaint_id, clock, coalesce(unit_id, agency_id, 'nasional') as holder_id, start_day, class, elapsed_days, outcome, 1 as weight
  from core.clock
  union all
  select complaint_id, 'C3S', coalesce(unit_id, agency_id), start_day, class, elapsed_days, outcome, 1
  from core.substantive_response
  union all
  select clock.complaint_id, 'C6T', coalesce(clock.unit_id, clock.agency_id), clock.start_day, clock.class, clock.elapsed_days, clock.outcome, 1
  from core.clock as clock
  join core.cross_agency as cross_agency on cross_agency.complaint_id = clock.complaint_id
  where clock.clock = 'C6' and not cross_agency.is_cross
  union all
  select clock.complaint_id, 'C6L', holding.holder_id, clock.start_day, clock.class, clock.elapsed_days, clock.outcome, holding.held_days
  from core.clock as clock
  join core.cross_holding as holding on holding.complaint_id = clock.complaint_id
  where clock.clock = 'C6'
)
select
  run.holder_id,
  date_trunc('month', run.start_day)::date as period,
  complaint.category,
  run.class,
  complaint.channel,
  run.clock,
  run.elapsed_days::integer as days,
  coalesce(sum(run.weight) filter (run.outcome = 'finished'), 0)::integer as finished,
  coalesce(sum(run.weight) filter (run.outcome in ('running', 'waiting')), 0)::integer as open,
  coalesce(sum(run.weight) filter (run.outcome = 'transferred'), 0)::integer as transferred,
  coalesce(sum(run.weight) filter (run.outcome in ('closed', 'archived', 'withdrawn', 'handed_over')), 0)::integer as ended
from run
join core.complaint as complaint on complaint.complaint_id = run.complaint_id
group by run.holder_id, date_trunc('month', run.start_day)::date, complaint.category, run.class, complaint.channel, run.clock, run.elapsed_days
order by run.clock, run.holder_id, period, complaint.category, run.class, complaint.channel, days
