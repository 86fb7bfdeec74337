-- The work list: every complaint with its state, holder, clocks C4 and C6 and flags, as readers see it.
-- grain: one row per complaint
-- column complaint_id: complaint
-- column tracking_no: public tracking number
-- column feed_id: feed that delivered it
-- column received_at: instant of receipt [UTC]
-- column received_day: legal date of receipt
-- column channel: channel by which it came
-- column class: classification as it stands now
-- column category: category
-- column subcategory: sub-category
-- column privacy: publik, anonim, rahasia or anonim_rahasia
-- column region_code: Kemendagri code of the region concerned
-- column province_code: first two digits
-- column district_code: Kemendagri code of the district
-- column agency_id: agency that holds it or held it last, null before any
-- column agency_name: its name
-- column unit_id: unit that holds it or held it last
-- column unit_name: its name
-- column state: state after the latest event
-- column is_open: neither closed, archived, withdrawn nor handed over
-- column closed_day: legal date of closing, null while open
-- column total_days: from receipt to closing or as-of, pauses included [working days]
-- column title: masked title
-- column text: masked text
-- column is_manual_entry: typed in by an officer
-- column last_event_day: legal date of the latest event
-- column silent_days: since the latest event, null when not open [working days]
-- column transfers: times it went from one agency to another
-- column reopenings: times it was reopened
-- column clock_start_day: start of clock C4 at the present holder, null before a unit has it
-- column elapsed_days: counted on C4 [working days]
-- column limit_days: limit of C4 [working days]
-- column due_day: last day within the limit of C4
-- column over_days: elapsed minus limit; negative = days left [working days]
-- column overdue_ratio: elapsed divided by limit
-- column is_waiting: open and C4 stands still until the reporter replies
-- column is_overdue: open and past the due day of C4; on a day off over_days can still be 0
-- column ombudsman_start_day: start of clock C6
-- column ombudsman_days: counted on C6 [working days]
-- column ombudsman_limit_days: limit of C6 [working days]
-- column is_near_ombudsman: flag K07 stands
-- column is_candidate: flag K08 stands
-- column flags: codes of the flags that stand, most severe first
-- column worst_severity: severity of the first of them
-- unique: complaint_id
-- stop: is_overdue is not null and is_candidate is not null
with resolution as (
  select *, row_number() over (partition by complaint_id order by clock_no desc) as newest_first from core.clock where clock = 'C4'
),
ombudsman as (
  select * from core.clock where clock = 'C6'
),
flagged as (
  select complaint_id, list(code order by severity desc, code) as codes, max(severity) as worst_severity
  from core.flag
  where cleared_day is null
  group by complaint_id
)
select
  complaint.complaint_id, complaint.tracking_no, complaint.feed_id, complaint.received_at, complaint.received_day,
  complaint.channel, complaint.class, complaint.category, complaint.subcategory, complaint.privacy,
  complaint.region_code, complaint.province_code, complaint.district_code,
  complaint.agency_id, agency.name as agency_name, complaint.unit_id, unit.name as unit_name,
  complaint.state, complaint.is_open, complaint.closed_day, complaint.total_days, complaint.title, complaint.text,
  complaint.is_manual_entry, complaint.last_event_day, complaint.silent_days, complaint.transfers, complaint.reopenings,
  resolution.start_day as clock_start_day, resolution.elapsed_days, resolution.limit_days, resolution.due_day,
  resolution.over_days, resolution.elapsed_days / resolution.limit_days as overdue_ratio,
  complaint.is_open and coalesce(resolution.outcome = 'waiting', false) as is_waiting,
  complaint.is_open and coalesce(resolution.is_late and resolution.stop_day is null, false) as is_overdue,
  ombudsman.start_day as ombudsman_start_day, ombudsman.elapsed_days as ombudsman_days,
  ombudsman.limit_days as ombudsman_limit_days,
  coalesce(list_contains(flagged.codes, 'K07'), false) as is_near_ombudsman,
  coalesce(list_contains(flagged.codes, 'K08'), false) as is_candidate,
  coalesce(flagged.codes, []) as flags,
  flagged.worst_severity
from core.complaint as complaint
left join core.agency as agency on agency.agency_id = complaint.agency_id
left join core.agency as unit on unit.agency_id = complaint.unit_id
left join resolution on resolution.complaint_id = complaint.complaint_id and resolution.newest_first = 1
left join ombudsman on ombudsman.complaint_id = complaint.complaint_id
left join flagged on flagged.complaint_id = complaint.complaint_id
order by complaint.agency_id, complaint.received_at
