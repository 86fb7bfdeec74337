-- From where and how complaints reach an agency: what the access indicator I3 is counted from.
-- A complaint counts for the unit or agency that holds it or held it last, in the month its first agency received it.
-- grain: one row per holder, month, category, class, channel and district
-- column holder_id: unit, else agency
-- column period: first day of the month in which the first agency received it
-- column category: category, null when unclassified
-- column class: classification in force
-- column channel: channel by which it came
-- column district_code: Kemendagri code of the district (kecamatan), null when the report names none
-- column reports: complaints [reports]
-- column manual_entries: of these, typed in by an officer [reports]
-- unique: holder_id, period, category, class, channel, district_code
-- stop: manual_entries between 0 and reports
select
  coalesce(clock.unit_id, clock.agency_id) as holder_id,
  date_trunc('month', clock.start_day)::date as period,
  complaint.category,
  complaint.class,
  complaint.channel,
  complaint.district_code,
  count(*)::integer as reports,
  (count(*) filter (complaint.is_manual_entry))::integer as manual_entries
from core.clock as clock
join core.complaint as complaint on complaint.complaint_id = clock.complaint_id
where clock.clock = 'C6'
group by all
order by holder_id, period
