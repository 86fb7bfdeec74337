-- How long reports lay in each stage, in whose hands: an exact histogram, so that any slice gives its median by adding rows.
-- Counted by the month the stretch began; a report that comes back to a stage is counted again.
-- grain: one row per holder, month, class, category, stage and length
-- column holder_id: unit, else agency that held it; nasional for the national desk
-- column period: first day of the month in which the stretch began
-- column class: classification as it stands now
-- column category: category, null when the report has none
-- column stage: verifikasi, disposisi, respons, penanganan, tanggapan, data, dikembalikan or ditutup
-- column days: length of the stretch, to the as-of day while it lasts [working days]
-- column ended: stretches of that length that have ended [stretches]
-- column open: stretches of that length that still last [stretches]
-- unique: holder_id, period, class, category, stage, days
-- stop: ended + open > 0
select
  coalesce(stage.unit_id, stage.agency_id, 'nasional') as holder_id,
  date_trunc('month', stage.from_day)::date as period,
  complaint.class,
  complaint.category,
  stage.stage,
  stage.days,
  (count(*) filter (not stage.is_open))::integer as ended,
  (count(*) filter (stage.is_open))::integer as open
from core.stage as stage
join core.complaint as complaint on complaint.complaint_id = stage.complaint_id
group by all
order by holder_id, period, stage.stage
