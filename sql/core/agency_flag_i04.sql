-- I04 Tanpa aktivitas: the agency holds an open report and has done nothing for 20 working days.
-- Raised on the day after those 20 days; cleared by any event of the agency, or when nothing is open any more.
-- grain: one row per agency and day on which the rule or its clearing rule holds
-- column code: I04
-- column agency_id: agency
-- column topic: empty: at most one stands at a time
-- column day: day of the evaluation; everything up to its end is counted
-- column is_raise: true = the rule holds, false = the clearing rule holds
-- column severity: 1 information, 2 attention, 3 warning, 4 critical
-- column value: working days without an event of the agency
-- column threshold: what it is held against, in the same unit
-- column n: open reports
-- column evidence: the numbers behind it and the list that opens them (as open at the last month end of the silence), as JSON
-- unique: agency_id, topic, day
with acted as (
  select distinct spell.agency_id, event.day, event.workday_no
  from core.event as event
  join core.spell as spell on spell.complaint_id = event.complaint_id and spell.spell_no = event.spell_no
  where coalesce(event.actor_role, 'admin_instansi') in ('admin_instansi', 'penghubung')
    and coalesce(event.agency_id, spell.agency_id) = spell.agency_id
    and event.code not in ('LAPORAN_DITERIMA', 'DISPOSISI_INSTANSI', 'TANGGAPAN_PELAPOR', 'PENILAIAN', 'SELESAI_OTOMATIS',
      'DICABUT', 'PERSETUJUAN_SIMPEL', 'SERAH_SIMPEL')
),
stock as (
  select agency_id, day, max(workday_no) as workday_no,
    (sum(sum(change)) over (partition by agency_id order by day))::bigint as open
  from core.agency_flag_step
  group by agency_id, day
),
turned as (
  select * from stock
  qualify (open > 0) is distinct from lag(open > 0) over (partition by agency_id order by day)
),
stretch as (
  select agency_id, day as from_day, workday_no as from_no,
    lead(day) over by_day as to_day, lead(workday_no) over by_day as to_no, open
  from turned
  window by_day as (partition by agency_id order by day)
  qualify open > 0
),
point as (
  select agency_id, from_day, to_day, to_no, from_day as day, from_no as workday_no from stretch
  union
  select stretch.agency_id, stretch.from_day, stretch.to_day, stretch.to_no, acted.day, acted.workday_no
  from stretch
  join acted on acted.agency_id = stretch.agency_id and acted.day > stretch.from_day
    and (stretch.to_day is null or acted.day < stretch.to_day)
),
quiet as (
  select agency_id, day, workday_no,
    coalesce(lead(day) over by_day, to_day) as end_day,
    coalesce(lead(workday_no) over by_day, to_no) as end_no
  from point
  window by_day as (partition by agency_id, from_day order by day)
),
raised as (
  select quiet.agency_id, quiet.day as last_day, workday.day, quiet.end_day,
    strftime(greatest(date_trunc('month', workday.day) - interval 1 month, date_trunc('month', quiet.day)), '%Y-%m') as month
  from quiet
  join core.workday as workday on workday.workday_no = quiet.workday_no + 21
  join core.agency_flag_watch as watch on watch.agency_id = quiet.agency_id and workday.day <= watch.as_of_day
  where quiet.end_no is null or quiet.end_no > quiet.workday_no + 20
)
select
  'I04' as code, raised.agency_id, '' as topic, raised.day, true as is_raise, 3 as severity,
  20.0::double as value, 20.0::double as threshold, stock.open as n,
  to_json({
    open: stock.open, last_activity: raised.last_day, silent_days: 20,
    list: {ind: 'terbuka', bagian: 'penyebut', dari: raised.month, sampai: raised.month}
  })::varchar as evidence
from raised
asof join stock on stock.agency_id = raised.agency_id and stock.day < raised.day
union all
select 'I04', agency_id, '', end_day, false, 3, null, 20.0::double, null, null
from raised
where end_day > day
