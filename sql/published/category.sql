-- The taxonomy of complaints.
-- grain: one row per category and sub-category
-- column category: category
-- column subcategory: sub-category, null for the whole category
-- column name_en: English name
-- column source: where the row comes from
-- unique: category, subcategory
select category, subcategory, name_en, source
from core.category
order by category, subcategory nulls first
