-- Escalation flags that stand at the as-of day (domain: flags K01, K02, K04 to K08, K10; rule version r1).
-- grain: one row per complaint and flag
-- column complaint_id: complaint
-- column code: flag
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column substate: of K08: tanpa_tindak_lanjut or belum_selesai; null for other flags
-- column raised_day: first day on which the rule held, pauses before it taken out
-- column days: days the rule looks at [working days]
-- column must_act: who must act
-- column agency_id: agency that holds the complaint
-- column unit_id: unit that holds it
-- column rule_version: version of the rule
-- unique: complaint_id, code
-- stop: severity between 1 and 4
-- stop: days is not null
-- stop: raised_day is not null
with running as (
  select clock.*
  from core.clock as clock
  join core.complaint as complaint on complaint.complaint_id = clock.complaint_id
  where clock.stop_day is null and complaint.is_open
  qualify row_number() over (partition by clock.complaint_id, clock.clock order by clock.clock_no desc) = 1
),
raised as (
  select complaint_id, if(clock = 'C1', 'K01', 'K02') as code, if(elapsed_days > 2 * limit_days, 3, 2) as severity,
    elapsed_days as days, clock, clock_no, limit_days + 1 as threshold
  from running where clock in ('C1', 'C2') and is_late
  union all
  select complaint_id, 'K04', 3, elapsed_days, clock, clock_no, limit_days + 1
  from running where clock = 'C3' and is_late
  union all
  select complaint_id, 'K05', 1, -over_days, clock, clock_no, limit_days - soon_days
  from (select *, case when limit_days <= 5 then 1 when limit_days <= 14 then 3 else 10 end as soon_days from running)
  where clock = 'C4' and outcome = 'running' and not is_late and over_days >= -soon_days
  union all
  select complaint_id, 'K06', if(elapsed_days > 2 * limit_days, 4, 3), over_days, clock, clock_no, limit_days + 1
  from running where clock = 'C4' and is_late
  union all
  select complaint_id, 'K07', 3, elapsed_days, clock, clock_no, 45
  from running where clock = 'C6' and elapsed_days >= 45 and not is_late
  union all
  select complaint_id, 'K08', 4, elapsed_days, clock, clock_no, limit_days + 1
  from running where clock = 'C6' and is_late and class in ('berkadar', 'tidak_berkadar')
),
dated as (
  select raised.complaint_id, raised.code, raised.severity, raised.days,
    if(any_value(running.is_late), any_value(running.due_day) + 1, null) as late_day,
    any_value(running.start_no) + any_value(raised.threshold)
      + coalesce(sum(pause.days) filter (pause.counted_before_days < raised.threshold), 0)::integer as raised_no
  from raised
  join running on running.complaint_id = raised.complaint_id and running.clock = raised.clock
  left join core.clock_pause as pause
    on pause.complaint_id = raised.complaint_id and pause.clock = raised.clock and pause.clock_no = raised.clock_no
  group by raised.complaint_id, raised.code, raised.severity, raised.days
  union all
  select complaint_id, 'K10', if(silent_days > 20, 3, 2), silent_days, null, last_event_no + 11
  from core.complaint where is_open and state = 'DIPROSES' and silent_days > 10
)
select
  dated.complaint_id,
  dated.code,
  dated.severity,
  if(dated.code = 'K08', if(followed.complaint_id is null, 'tanpa_tindak_lanjut', 'belum_selesai'), null) as substate,
  coalesce(dated.late_day, workday.day) as raised_day,
  dated.days,
  rule.must_act,
  complaint.agency_id,
  complaint.unit_id,
  rule.rule_version
from dated
join core.complaint as complaint on complaint.complaint_id = dated.complaint_id
join seeds.flag as rule on rule.code = dated.code
left join core.workday as workday on workday.workday_no = dated.raised_no
left join (select distinct complaint_id from core.event where code = 'TINDAK_LANJUT') as followed
  on followed.complaint_id = dated.complaint_id
