-- Every clock of every complaint with names, limit and outcome.
-- grain: one row per complaint, clock and run of the clock
-- column complaint_id: complaint
-- column clock: C1 to C7
-- column clock_no: run of this clock within the complaint, from 1
-- column spell_no: holding it belongs to, null for C1 and C6
-- column agency_id: agency held responsible
-- column agency_name: its name
-- column unit_id: unit of that holding
-- column unit_name: its name
-- column class: classification that decides the limit
-- column start_event: event that started it
-- column start_day: legal date of the start
-- column stop_event: event that stopped it, null while it runs
-- column stop_day: legal date of the stop
-- column as_of_day: day to which a running clock is measured
-- column outcome: finished, running, waiting, transferred, archived, withdrawn or handed_over
-- column paused_days: days it stood still [working days]
-- column elapsed_days: days counted [working days]
-- column limit_days: limit [working days]
-- column due_day: last day within the limit
-- column over_days: elapsed minus limit; negative = days left [working days]
-- column is_late: stopped, or still running on the as-of day, after the due day and after a pause that began by then
-- column is_due: the due day, and a pause that began by then, lie before the as-of day
-- column calendar_id: calendar it is counted in: 0 national, from 1 of an office, -1 every day
-- unique: complaint_id, clock, clock_no
select
  clock.complaint_id, clock.clock, clock.clock_no, clock.spell_no,
  clock.agency_id, agency.name as agency_name, clock.unit_id, unit.name as unit_name, clock.class,
  clock.start_event, clock.start_day, clock.stop_event, clock.stop_day, clock.as_of_day, clock.outcome,
  clock.paused_days, clock.elapsed_days, clock.limit_days, clock.due_day, clock.over_days, clock.is_late, clock.is_due,
  clock.calendar_id
from core.clock as clock
left join core.agency as agency on agency.agency_id = clock.agency_id
left join core.agency as unit on unit.agency_id = clock.unit_id
order by clock.complaint_id, clock.clock, clock.clock_no
