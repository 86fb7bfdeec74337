-- Flags of the way a report takes: K12 ping-pong, K13 several agencies and none in the lead.
-- Ping-pong (core.receipt), or over 6 working days given back and not sent on, lasts until a holder answers. Without a lead
-- (core.lead), K13 follows 3 working days after the second agency or the opening of joint handling.
-- grain: one row per complaint, flag and event after which it stands
-- column complaint_id: complaint
-- column code: K12 or K13
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column counted_from_no: working-day number from which its days count
-- unique: complaint_id, code, event_no
with shared as (
  select distinct complaint_id from core.event where spell_no > 1 or code in ('KOORDINASI_DIMULAI', 'BUKAN_WEWENANG')
),
step as (
  select standing.*, event.starts_spell,
    lag(standing.is_returned) over life as was_returned,
    max(if(event.code = 'BUKAN_WEWENANG' and event.actor_role is distinct from 'penghubung', standing.no, null)) over life as returned_no,
    coalesce(receipt.is_thrown, false) as is_thrown,
    coalesce(receipt.is_shared, false)
      or (event.code = 'KOORDINASI_DIMULAI' and lead.event_no is null) as is_shared,
    event.code in ('RESPON_AWAL', 'TINDAK_LANJUT') and not standing.is_returned and event.spell_no > 0 as is_answered,
    lead.event_no is not null as is_led
  from core.standing as standing
  join shared on shared.complaint_id = standing.complaint_id
  join core.event as event on event.complaint_id = standing.complaint_id and event.event_no = standing.event_no
  left join core.receipt as receipt on receipt.complaint_id = standing.complaint_id and receipt.event_no = standing.event_no
  left join core.lead as lead on lead.complaint_id = standing.complaint_id and lead.event_no = standing.event_no
  window life as (partition by standing.complaint_id order by standing.event_no rows between unbounded preceding and current row)
),
marked as (
  select *,
    max(if(is_thrown or (starts_spell and was_returned and no - returned_no > 6), event_no, 0)) over life
      > max(if(is_answered, event_no, 0)) over life as is_ping_pong,
    max_by(no, event_no) filter (is_thrown or (starts_spell and was_returned and no - returned_no > 6)) over life as thrown_no,
    count(*) filter (is_led) over life as leads
  from step
  window life as (partition by complaint_id order by event_no rows between unbounded preceding and current row)
),
leaderless as (
  select *, min(if(is_shared, no, null)) over (partition by complaint_id, leads order by event_no) as shared_no from marked
),
waiting as (
  select complaint_id, 'K12' as code, event_no, day as holds_day, thrown_no as counted_from_no, until_day
  from marked where is_open and is_ping_pong
  union all
  select marked.complaint_id, 'K12', event_no, workday.day, returned_no, until_day
  from marked
  join core.workday as workday on workday.workday_no = marked.returned_no + 7
  where is_open and is_returned and not is_ping_pong
  union all
  select leaderless.complaint_id, 'K13', event_no, workday.day, shared_no, until_day
  from leaderless
  join core.workday as workday on workday.workday_no = leaderless.shared_no + 4
  where is_open
)
select complaint_id, code, event_no, holds_day, counted_from_no
from waiting
where holds_day <= until_day
