-- Escalation flags that stand at the as-of day (domain: flags K01, K02, K04 to K08, K10; rule version r1).
-- grain: one row per complaint and flag
-- column complaint_id: complaint
-- column code: flag
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column raised_day: first day on which the rule held
-- column days: days the rule looks at [working days]
-- column must_act: who must act
-- column agency_id: agency that holds the complaint
-- column unit_id: unit that holds it
-- column rule_version: version of the rule
-- unique: complaint_id, code
-- stop: severity between 1 and 4
-- stop: days is not null
with open_clock as (
  select clock.*, complaint.state, row_number() over (
    partition by clock.complaint_id, clock.clock order by clock.clock_no desc) as newest_first
  from core.clock as clock
  join core.complaint as complaint on complaint.complaint_id = clock.complaint_id
  where clock.stop_day is null and complaint.is_open
),
running as (
  select *, start_no + paused_days as base_no from open_clock where newest_first = 1
),
raised as (
  select complaint_id, 'K01' as code, if(elapsed_days > 2 * limit_days, 3, 2) as severity, elapsed_days as days,
    base_no + limit_days + 1 as raised_no
  from running where clock = 'C1' and is_late
  union all
  select complaint_id, 'K02', if(elapsed_days > 2 * limit_days, 3, 2), elapsed_days, base_no + limit_days + 1
  from running where clock = 'C2' and is_late
  union all
  select complaint_id, 'K04', 3, elapsed_days, base_no + limit_days + 1
  from running where clock = 'C3' and is_late
  union all
  select complaint_id, 'K05', 1, -over_days, base_no + limit_days - soon_days
  from (select *, case when limit_days <= 5 then 1 when limit_days <= 14 then 3 else 10 end as soon_days from running)
  where clock = 'C4' and over_days between -soon_days and 0
  union all
  select complaint_id, 'K06', if(elapsed_days > 2 * limit_days, 4, 3), over_days, base_no + limit_days + 1
  from running where clock = 'C4' and is_late
  union all
  select complaint_id, 'K07', 3, elapsed_days, base_no + 45
  from running where clock = 'C6' and elapsed_days between 45 and limit_days
  union all
  select complaint_id, 'K08', 4, elapsed_days, base_no + limit_days + 1
  from running where clock = 'C6' and is_late and class in ('berkadar', 'tidak_berkadar')
  union all
  select complaint_id, 'K10', if(silent_days > 20, 3, 2), silent_days, last_event_no + 11
  from core.complaint where is_open and state = 'DIPROSES' and silent_days > 10
)
select
  raised.complaint_id,
  raised.code,
  raised.severity,
  workday.day as raised_day,
  raised.days,
  rule.must_act,
  complaint.agency_id,
  complaint.unit_id,
  rule.rule_version
from raised
join core.complaint as complaint on complaint.complaint_id = raised.complaint_id
join seeds.flag as rule on rule.code = raised.code
left join core.workday as workday on workday.workday_no = raised.raised_no
