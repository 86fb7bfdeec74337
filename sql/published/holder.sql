-- In whose hands a complaint lay, step by step, and what each stretch cost on clock C6.
-- grain: one row per complaint and stretch with one holder
-- column complaint_id: complaint
-- column holder_no: number of the stretch, from 1
-- column role: nasional, instansi or unit
-- column holder_id: agency or unit, null at the national desk
-- column holder_name: its name, null at the national desk
-- column start_day: legal date it came
-- column end_day: legal date it left, null while it stays
-- column ombudsman_days: days counted on C6 in this stretch [working days]
-- unique: complaint_id, holder_no
select
  holder.complaint_id, holder.holder_no, holder.role,
  coalesce(holder.unit_id, holder.agency_id) as holder_id,
  agency.name as holder_name,
  holder.start_day, holder.end_day, holder.ombudsman_days
from core.holder as holder
left join core.agency as agency on agency.agency_id = coalesce(holder.unit_id, holder.agency_id)
order by holder.complaint_id, holder.holder_no
