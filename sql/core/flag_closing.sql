-- Flags of a closing: K11 reopened, or answered negatively once closed (rated 1 or 2, or so said by its reason), until a new follow-up with substance (or archive,
-- withdrawal or hand-over, after which none is owed); K14 closed without any follow-up with substance since the start or
-- the last reopening, which a template is not, until reopened. A feed that knows no follow-ups at all cannot show K14.
-- grain: one row per complaint, flag and event after which it stands
-- column complaint_id: complaint
-- column code: K11 or K14
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column counted_from_no: working-day number from which its days count
-- column is_grave: K11 for the second closing; several reproaches of one closing count once
-- unique: complaint_id, code, event_no
with telling as (
  select distinct feed_id from core.event where code = 'TINDAK_LANJUT'
),
step as (
  select standing.complaint_id, standing.event_no, standing.day, standing.no, standing.is_open,
    coalesce(lag(standing.is_open) over life, true) as was_open,
    event.code, telling.feed_id is not null as is_telling,
    event.code = 'TINDAK_LANJUT' and event.is_substantive as is_settling,
    event.code in ('PENILAIAN', 'TANGGAPAN_PELAPOR')
      and (event.rating <= 2 or coalesce(event.reason_code in ('negatif', 'tidak_puas', 'ditolak'), false)) as is_negative
  from core.standing as standing
  join core.event as event on event.complaint_id = standing.complaint_id and event.event_no = standing.event_no
  left join telling on telling.feed_id = event.feed_id
  window life as (partition by standing.complaint_id order by standing.event_no)
),
marked as (
  select *,
    coalesce((is_open and not was_open) or (not is_open and is_negative), false) as is_reproach,
    was_open and not is_open and is_telling and outcome_of(code) = 'finished' as is_closed,
    count(*) filter (was_open and not is_open) over life as closings,
    max(if(is_settling, event_no, 0)) over life
      > max(if(is_open and not was_open, event_no, 0)) over life as is_settled
  from step
  window life as (partition by complaint_id order by event_no rows between unbounded preceding and current row)
),
lasting as (
  select *,
    max(if(is_reproach, event_no, 0)) over life
      > max(if(is_settling or (was_open and not is_open and outcome_of(code) <> 'finished'), event_no, 0)) over life
      as is_reproached,
    max(if(is_reproach, no, null)) over life as reproach_no,
    max(if(is_reproach, closings, null)) over life > min(if(is_reproach, closings, null)) over life as is_repeated,
    last_value(if(was_open and not is_open, is_closed and not is_settled, null) ignore nulls) over life as is_hollow,
    max(if(was_open and not is_open, no, null)) over life as closed_no
  from marked
  window life as (partition by complaint_id order by event_no rows between unbounded preceding and current row)
)
select complaint_id, 'K11' as code, event_no, day as holds_day, reproach_no as counted_from_no, is_repeated as is_grave
from lasting
where is_reproached
union all
select complaint_id, 'K14', event_no, day, closed_no, false
from lasting
where not is_open and is_hollow
