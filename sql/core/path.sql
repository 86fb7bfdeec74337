-- The way a report took between desks, in one line: how often it changed hands, was refused, and lay in nobody's hands.
-- grain: one row per complaint that any agency held
-- column complaint_id: complaint
-- column agencies: different agencies that held it
-- column transfers: times it went to another holding
-- column refusals: times it was refused as bukan wewenang, by an agency or by a unit within its agency
-- column transit_days: refused and not yet in new hands, all refusals together [working days]
-- column is_ping_pong: three transfers or more, or back to an agency that had given it away
-- unique: complaint_id
with refused as (
  select complaint_id, count(*)::integer as refusals, sum(transit_days)::integer as transit_days
  from core.handoff
  where kind = 'bukan_wewenang'
  group by complaint_id
)
select
  shared.complaint_id, shared.agencies, shared.transfers,
  coalesce(refused.refusals, 0) as refusals,
  coalesce(refused.transit_days, 0) as transit_days,
  shared.is_ping_pong
from core.cross_agency as shared
left join refused on refused.complaint_id = shared.complaint_id
