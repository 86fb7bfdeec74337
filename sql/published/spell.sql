-- Which agency held a complaint, from when to when, and how the holding ended.
-- grain: one row per complaint and holding
-- column complaint_id: complaint
-- column spell_no: number of the holding, from 1
-- column agency_id: agency that holds
-- column agency_name: its name
-- column unit_id: unit it was last disposed to
-- column unit_name: its name
-- column start_day: legal date it came
-- column end_day: legal date it left, null while it stays
-- column end_reason: transferred, finished, archived, withdrawn or handed_over, null while it stays
-- unique: complaint_id, spell_no
select
  spell.complaint_id, spell.spell_no, spell.agency_id, agency.name as agency_name, spell.unit_id, unit.name as unit_name,
  spell.start_day, spell.end_day, spell.end_reason
from core.spell as spell
left join core.agency as agency on agency.agency_id = spell.agency_id
left join core.agency as unit on unit.agency_id = spell.unit_id
order by spell.complaint_id, spell.spell_no
