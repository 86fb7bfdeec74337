-- How long each agency held a cross-agency complaint: the weight with which it shares the result of the case.
-- A holding that began and ended on the same day, or lasts since today, still weighs one working day.
-- grain: one row per cross-agency complaint and holding
-- column complaint_id: complaint
-- column spell_no: holding
-- column holder_id: unit that held it, else the agency
-- column start_day: legal date on which the first agency received the complaint
-- column held_days: from the start of the holding to its end or the as-of day, at least 1 [working days]
-- unique: complaint_id, spell_no
-- stop: held_days >= 1
select
  spell.complaint_id,
  spell.spell_no,
  coalesce(spell.unit_id, spell.agency_id) as holder_id,
  cross_agency.start_day,
  greatest(1, coalesce(spell.end_no, feed.as_of_no) - spell.start_no) as held_days
from core.cross_agency as cross_agency
join core.spell as spell on spell.complaint_id = cross_agency.complaint_id
join core.event as event on event.complaint_id = spell.complaint_id and event.event_no = spell.start_event_no
join core.feed as feed on feed.feed_id = event.feed_id
where cross_agency.is_cross
