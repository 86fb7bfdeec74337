-- Flag K15: given a class with a longer limit when clock C4 had 2 working days left or less, or was overdue. It stands until
-- a class with a shorter limit is given back.
-- grain: one row per complaint and event after which it stands
-- column complaint_id: complaint
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column counted_from_no: working-day number from which its days count
-- unique: complaint_id, event_no
with changed as (
  select *
  from (
    select complaint_id, event_no, day, no, is_open, class, code,
      lag(class) over (partition by complaint_id order by event_no) as before_class
    from core.standing
    where complaint_id in (select complaint_id from core.event where code = 'KLASIFIKASI_DIUBAH')
  )
  where code = 'KLASIFIKASI_DIUBAH' and class <> before_class
),
compared as (
  select changed.complaint_id, changed.event_no, changed.no, run.start_event_no, run.start_no, counted.workday_no as counted_no,
    before.limit_days as before_days, after.limit_days as after_days
  from changed
  join core.flag_run as run
    on run.complaint_id = changed.complaint_id and run.code = 'K06'
    and changed.event_no > run.start_event_no and changed.event_no < coalesce(run.clear_event_no, changed.event_no + 1)
  join core.policy as before on before.clock = 'C4' and before.class = changed.before_class
    and run.start_day between before.valid_from and coalesce(before.valid_to, run.start_day)
  join core.policy as after on after.clock = 'C4' and after.class = changed.class
    and run.start_day between after.valid_from and coalesce(after.valid_to, run.start_day)
  join core.office_day as counted on counted.calendar_id = run.calendar_id and counted.day = changed.day
  where changed.is_open
),
measured as (
  select compared.complaint_id, compared.event_no, compared.no, before_days, after_days,
    compared.counted_no - compared.start_no - coalesce(
      sum(least(pause.to_no, compared.counted_no) - pause.from_no) filter (pause.from_no < compared.counted_no), 0) as elapsed_days
  from compared
  left join core.flag_pause as pause
    on pause.complaint_id = compared.complaint_id and pause.code = 'K06' and pause.start_event_no = compared.start_event_no
  group by compared.complaint_id, compared.event_no, compared.no, compared.counted_no, compared.start_no, before_days, after_days
),
judged as (
  select *, after_days > before_days and before_days - elapsed_days <= 2 as is_stretched, after_days < before_days as is_given_back
  from measured
),
lasting as (
  select standing.complaint_id, standing.event_no, standing.day,
    max(if(judged.is_stretched, judged.event_no, 0)) over life as stretched,
    max(if(judged.is_given_back, judged.event_no, 0)) over life as given_back,
    max(if(judged.is_stretched, judged.no, null)) over life as stretched_no
  from core.standing as standing
  join (select distinct complaint_id from judged where is_stretched) as found on found.complaint_id = standing.complaint_id
  left join judged on judged.complaint_id = standing.complaint_id and judged.event_no = standing.event_no
  window life as (
    partition by standing.complaint_id order by standing.event_no rows between unbounded preceding and current row
  )
)
select complaint_id, event_no, day as holds_day, stretched_no as counted_from_no
from lasting
where coalesce(stretched, 0) > coalesce(given_back, 0)
