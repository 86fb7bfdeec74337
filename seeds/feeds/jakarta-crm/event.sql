-- The source knows two dates: received and closed. A complaint goes straight to the office that answers, so the receipt
-- starts the clocks of agency and unit. Rows stand in the order of complaint.sql: of a complaint that is delivered twice,
-- the events of the row that is kept are kept too, the others become duplicates.
with delivered as (
  select 1 as file_no, _row, _source, id_laporan, skpd, tanggal_masuk, tanggal_selesai from source('pusat')
  union all
  select 2, _row, _source, id_laporan, skpd, tanggal_masuk, tanggal_selesai from source('crm')
),
happened as (
  select *, 'LAPORAN_DITERIMA' as code, tanggal_masuk as at, 'sistem' as actor_role from delivered
  union all
  select *, 'SELESAI', tanggal_selesai, 'penghubung' from delivered where tanggal_selesai is not null
)
select
  id_laporan as complaint_id,
  id_laporan || '/' || lower(code) as event_id,
  code,
  happened.at,
  actor_role,
  'prov-31' as agency_id,
  'prov-31/' || lower(replace(skpd, ' ', '-')) as unit_id,
  true as is_public,
  _source
from happened
order by code, file_no, _row
