-- The taxonomy: the categories we know, and those a feed uses that we do not know yet.
-- grain: one row per category and sub-category, with a row without sub-category for the whole category
-- column category: category as written by SP4N-LAPOR!
-- column subcategory: sub-category, null for the whole category
-- column name_en: English name, null when nobody has translated it
-- column source: where the row comes from; feed for one that only a feed uses
-- unique: category, subcategory
with used as (
  select distinct category, subcategory from raw.complaint where category is not null
),
known as (
  select category, subcategory, name_en, source from seeds.category
),
wanted as (
  select category, subcategory from known
  union
  select category, subcategory from used
  union
  select category, null from used
  union
  select category, null from known
)
select
  wanted.category,
  wanted.subcategory,
  known.name_en,
  coalesce(known.source, 'feed') as source
from wanted
left join known on known.category = wanted.category and known.subcategory is not distinct from wanted.subcategory
