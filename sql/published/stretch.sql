-- The life of every report, stage by stage: what it waited for and in whose hands, as on the page of the report and behind
-- every figure of published.stage.
-- grain: one row per complaint and stretch in one stage with one holder
-- column complaint_id: complaint
-- column stage_no: number of the stretch, from 1
-- column stage: verifikasi, disposisi, respons, penanganan, tanggapan, data, dikembalikan or ditutup
-- column holder_id: unit, else agency that held it; nasional for the national desk
-- column from_day: the day it began; the first counted day is the next working day
-- column to_day: its last day; the as-of day while it lasts
-- column days: from one to the other [working days]
-- column is_open: still lasting at the as-of day
-- unique: complaint_id, stage_no
select
  complaint_id, stage_no, stage,
  coalesce(unit_id, agency_id, 'nasional') as holder_id,
  from_day, to_day, days, is_open
from core.stage
order by complaint_id, stage_no
