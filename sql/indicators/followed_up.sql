-- Share of reports with a follow-up of substance (tindak lanjut) by the unit they were disposed to, however late, up to the as-of
-- day; by the month clock C4 started. How fast that was (laju tindak lanjut) is the median of the curve of clock C4, open
-- reports included, and no mean over finished ones.
-- grain: one row per holding
-- column complaint_id: complaint
-- column spell_no: holding by an agency
-- column holder_id: unit of that holding, else its agency
-- column period: first day of the month in which clock C4 started
-- column numerator: followed up with substance [reports]
-- column denominator: disposed to a unit; transferred, archived and withdrawn ones leave [reports]
-- unique: complaint_id, spell_no, period
with followed as (
  select distinct complaint_id, spell_no from core.event where code = 'TINDAK_LANJUT' and is_substantive
)
select
  clock.complaint_id,
  clock.spell_no,
  coalesce(clock.unit_id, clock.agency_id) as holder_id,
  date_trunc('month', clock.start_day)::date as period,
  (followed.complaint_id is not null)::integer as numerator,
  1 as denominator
from core.clock as clock
left join followed on followed.complaint_id = clock.complaint_id and followed.spell_no = clock.spell_no
where clock.clock = 'C4' and clock.outcome not in ('transferred', 'archived', 'withdrawn')
