-- Flags from the day they were raised to the day they were cleared. An episode goes on over every event that does not end
-- it. Raised day and number come from the log up to the raising alone, so a longer log never changes them.
-- grain: one row per complaint, flag and episode
-- column complaint_id: complaint
-- column code: K01 to K17
-- column episode: number of the event after which it was raised
-- column raised_day: day from which it stood
-- column cleared_day: day from which it stood no more, null while it stands
-- column last_event_no: last event after which it stood
-- column spell_no: holding it stood in last
-- column counted_from_no: number from which its days count, in their calendar
-- column counted_to_no: number of the clearing, or of the as-of day
-- column start_event_no: of clocks, event that started the run
-- column limit_days: of clocks, the limit [working days]
-- column is_grave: it is worse for another reason than its days
-- column substate: of K17, what is wrong
-- unique: complaint_id, code, episode
-- stop: cleared_day is null or cleared_day >= raised_day
with piece as (
  select piece.*, standing.day, standing.next_day, standing.until_day, standing.spell_no
  from core.flag_piece as piece
  join core.standing as standing on standing.complaint_id = piece.complaint_id and standing.event_no = piece.event_no
),
chained as (
  select *,
    coalesce(lag(event_no) over life = event_no - 1 and holds_day <= day, false) as goes_on
  from piece
  window life as (partition by complaint_id, code order by event_no)
),
numbered as (
  select *, sum(if(goes_on, 0, 1)) over (partition by complaint_id, code order by event_no) as chain from chained
),
episode as (
  select complaint_id, code,
    min(event_no) as episode,
    min_by(greatest(holds_day, day), event_no) as raised_day,
    max_by({ next: next_day, over: over_day, until: until_day, counted_from_no: counted_from_no,
      calendar_id: calendar_id, start: start_event_no,
      limit_days: limit_days, spell_no: spell_no, event_no: event_no, substate: substate }, event_no) as last,
    bool_or(is_grave) as is_grave
  from numbered
  group by complaint_id, code, chain
),
ended as (
  select *,
    case
      when last.over <= last.until then last.over
      else last.next
    end as cleared_day
  from episode
)
select
  ended.complaint_id, ended.code, ended.episode, ended.raised_day, ended.cleared_day,
  ended.last.event_no as last_event_no,
  ended.last.spell_no as spell_no,
  ended.last.counted_from_no as counted_from_no,
  calendar.workday_no as counted_to_no,
  ended.last.start as start_event_no,
  ended.last.limit_days as limit_days,
  ended.is_grave,
  ended.last.substate as substate
from ended
join core.office_day as calendar
  on calendar.calendar_id = ended.last.calendar_id and calendar.day = coalesce(ended.cleared_day, ended.last.until)
