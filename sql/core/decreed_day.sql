-- What was decreed for a day, nationwide or for one region, as known on the day up to which the build may know decrees.
-- A decree counts once it is given and until another takes the day back; without such a day all rows of the file are known.
-- grain: one row per day and place
-- column day: date
-- column region_code: province or regency whose offices are off, null nationwide
-- column kind: libur_nasional (national holiday), libur_daerah (regional holiday) or cuti_bersama (joint leave)
-- column name: name of the holiday
-- column decree: decree that puts it in force
-- unique: day, region_code
-- stop: kind in ('libur_nasional', 'libur_daerah', 'cuti_bersama')
-- stop: (kind = 'libur_daerah') = (region_code is not null)
select
  date::date as day,
  region_code,
  min(kind order by kind desc) as kind,
  string_agg(name, '; ') as name,
  string_agg(distinct decree, '; ') as decree
from seeds.calendar, build.knowledge
where decree_date::date <= coalesce(knowledge.known_on, decree_date::date)
  and (withdrawn_on is null or withdrawn_on::date > knowledge.known_on)
group by day, region_code
