-- Start and stop of the clocks of the whole complaint: C1 national verification, C6 hand-over limit.
-- C6 starts with the first agency or, when the policy of the day of its first event says so, with receipt. It is never reset,
-- neither by transfer nor by reopening. It ends with the closing ("not resolved") or, when the policy says so, already with the
-- first follow-up of substance ("not followed up").
-- grain: one row per complaint and clock
-- column complaint_id: complaint
-- column clock: C1 or C6
-- column clock_no: always 1
-- column spell_no: always null: the clock belongs to no holding
-- column start_event_no: event that started the clock
-- column stop_event_no: event that stopped it, null while it runs
-- column outcome: finished, archived, withdrawn or handed_over; null while it runs
-- unique: complaint_id, clock, clock_no
-- stop: stop_event_no is null or stop_event_no > start_event_no
with begun as (
  select
    event.complaint_id,
    min_by(event.day, event.event_no) as first_day,
    min(event.event_no) filter (event.code = 'LAPORAN_DITERIMA' and event.event_no < coalesce(closing.event_no, event.event_no + 1))
      as received_no,
    min(event.event_no) filter (event.starts_spell and event.event_no < coalesce(closing.event_no, event.event_no + 1))
      as first_agency_no,
    any_value(closing.event_no) as closing_no,
    any_value(closing.outcome) as outcome
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  group by event.complaint_id
),
ombudsman as (
  select begun.complaint_id, begun.closing_no, begun.outcome,
    if(rule.start_event = 'LAPORAN_DITERIMA', coalesce(begun.received_no, begun.first_agency_no), begun.first_agency_no) as start_no,
    starts_with(rule.stop_event, 'TINDAK_LANJUT') as ends_with_follow_up
  from begun
  left join core.policy_day as rule on rule.clock = 'C6' and rule.day = begun.first_day
),
followed as (
  select ombudsman.complaint_id, min(event.event_no) as event_no
  from ombudsman
  join core.event as event on event.complaint_id = ombudsman.complaint_id
  where ombudsman.ends_with_follow_up and event.code = 'TINDAK_LANJUT' and event.is_substantive
    and event.event_no > ombudsman.start_no and event.event_no < coalesce(ombudsman.closing_no, event.event_no + 1)
  group by ombudsman.complaint_id
)
select
  complaint_id, 'C1' as clock, 1 as clock_no, null::integer as spell_no, received_no as start_event_no,
  coalesce(first_agency_no, closing_no) as stop_event_no,
  if(first_agency_no is not null, 'finished', outcome) as outcome
from begun
where received_no < coalesce(first_agency_no, received_no + 1)
union all
select
  ombudsman.complaint_id, 'C6', 1, null, ombudsman.start_no,
  coalesce(followed.event_no, ombudsman.closing_no),
  if(followed.event_no is not null, 'finished', ombudsman.outcome)
from ombudsman
left join followed on followed.complaint_id = ombudsman.complaint_id
where ombudsman.start_no is not null
