-- One complaint per row of the two files; they share 5,241 complaints of 2020. The file of Jakarta Pusat is the cleaner
-- one and comes first, so its row is kept and the other becomes a duplicate; it lacks the detail (rincian_masalah),
-- which is taken over from the other file.
-- The source has no classification: everything is tidak_berkadar, because its limit of 14 working days is the ordinary one.
-- The channel is in the prefix of the identifier; the plain numbers of Jakarta Pusat 2019 have none.
with detailed as (
  select id_laporan, min(rincian_masalah) as rincian_masalah
  from source('crm')
  group by id_laporan
),
delivered as (
  select 1 as file_no, _row, _source, id_laporan, tanggal_masuk, kategori, rincian_masalah
  from source('pusat')
  left join detailed using (id_laporan)
  union all
  select 2, _row, _source, id_laporan, tanggal_masuk, kategori, rincian_masalah
  from source('crm')
)
select
  id_laporan as complaint_id,
  tanggal_masuk as received_at,
  case
    when regexp_matches(id_laporan, '^(QL|JK)') then 'aplikasi_lokal'
    when starts_with(id_laporan, 'TW') then 'x'
    when starts_with(id_laporan, 'EM') then 'email'
    when regexp_matches(id_laporan, '^[A-Z]') then 'lainnya'
  end as channel,
  'tidak_berkadar' as class,
  kategori as category,
  case when rincian_masalah not in ('-', 'TIDAK DISEBUTKAN') then rtrim(rincian_masalah, '"') end as subcategory,
  'publik' as privacy,
  '31' as region_code,
  _source
from delivered
order by file_no, _row
