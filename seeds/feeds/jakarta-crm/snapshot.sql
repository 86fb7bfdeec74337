-- The files are complete up to the end of the newest day in them.
select max(day)::date + interval 1 day - interval 1 second as as_of
from (
  select max(greatest(tanggal_masuk, tanggal_selesai)) as day from source('crm')
  union all
  select max(greatest(tanggal_masuk, tanggal_selesai)) from source('pusat')
)
