-- Every hand-off between desks, agencies and units, for networks of who gives to whom and the cases behind each pair.
-- grain: one row per complaint and hand-off
-- column complaint_id: complaint
-- column handoff_no: number of the hand-off, from 1
-- column level: instansi (an agency receives) or unit (a unit receives within the agency)
-- column kind: disposisi (from the desk above), dialihkan (passed on by the holder) or bukan_wewenang (refused by the last holder, sent on)
-- column from_agency_id: agency that held it before, null for the national desk
-- column from_id: unit, else agency that held it before; nasional for the national desk
-- column to_agency_id: agency that received it, null while nobody has
-- column to_id: unit, else agency that received it, null while nobody has
-- column left_day: legal date the giver let go
-- column arrived_day: legal date it arrived, null while in transit
-- column transit_days: from letting go to arrival, closing or as-of [working days]
-- column fate: accepted, returned, waiting, transit or ended
-- unique: complaint_id, handoff_no
select
  complaint_id, handoff_no, level, kind,
  from_agency_id, coalesce(from_unit_id, from_agency_id, 'nasional') as from_id,
  to_agency_id, coalesce(to_unit_id, to_agency_id) as to_id,
  left_day, arrived_day, transit_days, fate
from core.handoff
order by left_day, complaint_id, handoff_no
