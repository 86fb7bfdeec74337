-- Every hand-off: who gave a report to whom, how long it was in transit, whether the receiver kept it.
-- A refusal (BUKAN_WEWENANG) that nobody has followed up yet is a hand-off without receiver.
-- grain: one row per complaint and hand-off
-- column complaint_id: complaint
-- column handoff_no: number of the hand-off, from 1
-- column level: instansi (an agency receives) or unit (a unit receives within the agency)
-- column kind: disposisi (from the desk above), dialihkan (passed on by the holder) or bukan_wewenang (refused by the last holder, sent on)
-- column from_agency_id: agency that held it before, null for the national desk
-- column from_unit_id: unit that held it before
-- column to_agency_id: agency that received it, null while nobody has
-- column to_unit_id: unit that received it, null when only the agency did
-- column left_day: legal date the giver let go
-- column arrived_day: legal date it arrived, null while in transit
-- column transit_days: from letting go to arrival, closing or as-of [working days]
-- column fate: accepted, returned (refused by the receiver), waiting (no sign from the receiver yet), transit (nobody has received it yet) or ended (closed before anybody did)
-- unique: complaint_id, handoff_no
-- stop: transit_days >= 0
-- stop: (arrived_day is null) = (fate in ('transit', 'ended'))
with turned as (
  select *,
    count(*) filter (not is_return) over (partition by complaint_id order by event_no) as receipt_no,
    bool_or(is_return and role = 'nasional') over (partition by complaint_id, spell_no) as is_refused_by_agency
  from core.custody
  where is_move
),
refusal as (
  select complaint_id, receipt_no, min(day) as day, min(workday_no) as workday_no, min(until_no) as until_no,
    bool_or(role = 'nasional') as by_agency, bool_or(role = 'instansi') as by_unit, bool_or(is_open) as is_open
  from turned
  where is_return
  group by complaint_id, receipt_no
),
receipt as (
  select *,
    lag(agency_id) over life as from_agency_id,
    lag(unit_id) over life as from_unit_id,
    lead(event_no) over life is null as is_last
  from turned
  where not is_return
  window life as (partition by complaint_id order by event_no)
),
untouched as (
  select complaint_id from core.stage where is_open and stage in ('disposisi', 'respons')
),
arrived as (
  select
    receipt.complaint_id, receipt.event_no,
    if(receipt.starts_spell, 'instansi', 'unit') as level,
    case
      when sent.complaint_id is not null then 'bukan_wewenang'
      when receipt.from_agency_id is null then 'disposisi'
      when receipt.from_agency_id = receipt.agency_id and receipt.from_unit_id is null then 'disposisi'
      else 'dialihkan'
    end as kind,
    receipt.from_agency_id, receipt.from_unit_id,
    receipt.agency_id as to_agency_id, receipt.unit_id as to_unit_id,
    coalesce(sent.day, receipt.day) as left_day,
    receipt.day as arrived_day,
    (receipt.workday_no - coalesce(sent.workday_no, receipt.workday_no))::integer as transit_days,
    case
      when receipt.starts_spell and receipt.is_refused_by_agency then 'returned'
      when not receipt.starts_spell and refused.by_unit then 'returned'
      when receipt.is_last and refused.complaint_id is null and untouched.complaint_id is not null then 'waiting'
      else 'accepted'
    end as fate
  from receipt
  left join refusal as sent on sent.complaint_id = receipt.complaint_id and sent.receipt_no = receipt.receipt_no - 1
  left join refusal as refused on refused.complaint_id = receipt.complaint_id and refused.receipt_no = receipt.receipt_no
  left join untouched on untouched.complaint_id = receipt.complaint_id
  where receipt.role <> 'nasional' and receipt.code <> 'LAPORAN_DITERIMA'
    and (sent.complaint_id is not null
      or (receipt.from_agency_id, receipt.from_unit_id) is distinct from (receipt.agency_id, receipt.unit_id))
),
adrift as (
  select
    refusal.complaint_id, receipt.event_no + 1 as event_no,
    if(refusal.by_agency, 'instansi', 'unit') as level, 'bukan_wewenang' as kind,
    receipt.agency_id as from_agency_id, receipt.unit_id as from_unit_id,
    null as to_agency_id, null as to_unit_id,
    refusal.day as left_day, null::date as arrived_day,
    (refusal.until_no - refusal.workday_no)::integer as transit_days,
    if(refusal.is_open, 'transit', 'ended') as fate
  from refusal
  join receipt on receipt.complaint_id = refusal.complaint_id and receipt.receipt_no = refusal.receipt_no and receipt.is_last
)
select
  complaint_id,
  (row_number() over (partition by complaint_id order by event_no))::integer as handoff_no,
  level, kind, from_agency_id, from_unit_id, to_agency_id, to_unit_id, left_day, arrived_day, transit_days, fate
from (from arrived union all from adrift)
