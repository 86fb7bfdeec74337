-- The day on which a run has counted what a flag waits for, per classification the complaint has had: the class in force
-- decides the limit, and a flag raised under one class is not unsaid by the next.
-- grain: one row per complaint, flag, run and class
-- column complaint_id: complaint
-- column code: flag
-- column start_event_no: event that started the run
-- column class: classification for which the day holds
-- column start_no: number of its day in the calendar of the clock
-- column calendar_id: calendar the clock is counted in
-- column limit_days: limit of the clock [working days]
-- column due_day: first day on which the rule holds: after the due day, or the day that has been counted
-- column over_day: first day on which it holds no more by lapse of time: K05 and K07 give way to K06 and K08
-- column clear_event_no: event that clears it, null while there is none
-- unique: complaint_id, code, start_event_no, class
with classed as (
  select distinct complaint_id, class from core.standing
),
limited as (
  select run.*, classed.class, policy.limit_days
  from core.flag_run as run
  join classed on classed.complaint_id = run.complaint_id
  join core.policy as policy
    on policy.clock = run.clock
    and (policy.class is null or policy.class = classed.class)
    and run.start_day between policy.valid_from and coalesce(policy.valid_to, run.start_day)
),
threshold as (
  select complaint_id, code, start_event_no, class, limit_days, limit_days + 1 as counted, code <> 'K03' as is_due_day,
    code as watched from limited
  union all
  select complaint_id, 'K05', start_event_no, class, limit_days,
    limit_days - case when limit_days <= 5 then 1 when limit_days <= 14 then 3 else 10 end, false, code
  from limited where code = 'K06'
  union all
  select complaint_id, 'K07', start_event_no, class, limit_days, 45, false, code from limited where code = 'K08'
),
moved as (
  select threshold.complaint_id, threshold.code, threshold.start_event_no, threshold.class,
    sum(pause.to_no - pause.from_no) as days
  from threshold
  join core.flag_pause as pause
    on pause.complaint_id = threshold.complaint_id and pause.code = threshold.watched
    and pause.start_event_no = threshold.start_event_no
  where pause.counted_before_days < threshold.counted
    and (pause.counted_before_days < threshold.counted - 1 or pause.is_on_workday or not threshold.is_due_day)
  group by threshold.complaint_id, threshold.code, threshold.start_event_no, threshold.class
),
reached as (
  select threshold.*, limited.raise_event_no, limited.clear_event_no, limited.start_no, limited.calendar_id,
    limited.start_no + threshold.counted + coalesce(moved.days, 0)::integer as reached_no
  from threshold
  join limited on limited.complaint_id = threshold.complaint_id and limited.code = threshold.watched
    and limited.start_event_no = threshold.start_event_no and limited.class = threshold.class
  left join moved on moved.complaint_id = threshold.complaint_id and moved.code = threshold.code
    and moved.start_event_no = threshold.start_event_no and moved.class = threshold.class
),
dated as (
  select reached.*, if(is_due_day, workday.day + 1, workday.day) as due_day
  from reached
  join core.office_day as workday
    on workday.calendar_id = reached.calendar_id and workday.is_workday
    and workday.workday_no = reached.reached_no - if(is_due_day, 1, 0)
)
select dated.complaint_id, dated.code, dated.start_event_no, dated.class, dated.start_no, dated.calendar_id,
  dated.limit_days, dated.due_day,
  if(dated.code <> dated.watched, max(dated.due_day) filter (dated.code = dated.watched) over same_run, null) as over_day,
  dated.clear_event_no
from dated
left join core.standing as raised_before
  on raised_before.complaint_id = dated.complaint_id and raised_before.event_no = dated.raise_event_no
window same_run as (partition by dated.complaint_id, dated.start_event_no, dated.class, dated.watched)
qualify dated.due_day <= coalesce(raised_before.day, dated.due_day)
