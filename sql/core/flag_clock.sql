-- Flags that a clock raises: K01 to K08. A report on hold is not late with national verification (K01), and one that waits
-- for its reporter is not due soon (K05). While a clock stands still nothing new is raised by it.
-- grain: one row per complaint, flag and event after which it stands
-- column complaint_id: complaint
-- column code: K01 to K08
-- column event_no: event it stands after
-- column holds_day: day from which its rule holds
-- column over_day: day from which it holds no more by lapse of time, null for most
-- column start_event_no: event that started the clock
-- column counted_from_no: its number in the calendar of the clock
-- column calendar_id: calendar the clock is counted in
-- column limit_days: limit of the clock [working days]
-- unique: complaint_id, code, event_no
select due.complaint_id, due.code, standing.event_no, due.due_day as holds_day, due.over_day,
  due.start_event_no, due.start_no as counted_from_no, due.calendar_id, due.limit_days
from core.flag_due as due
join core.standing as standing
  on standing.complaint_id = due.complaint_id
  and standing.event_no >= due.start_event_no
  and standing.event_no < coalesce(due.clear_event_no, standing.event_no + 1)
  and standing.class = due.class
where standing.is_open
  and due.due_day <= if(standing.is_held or (standing.is_waiting and due.code in ('K05', 'K06')), standing.day, standing.until_day)
  and coalesce(due.over_day > standing.day, true)
  and case due.code
    when 'K01' then not standing.is_held
    when 'K05' then not standing.is_waiting
    when 'K08' then standing.class in ('berkadar', 'tidak_berkadar') and standing.consent is distinct from 'ditolak'
    else true
  end
