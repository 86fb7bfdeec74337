-- The registry of indicators, with their definitions from the headers of sql/indicators.
-- grain: one row per indicator
-- column indicator: identifier, the name of its SQL file
-- column key: short name in addresses
-- column position: place in lists
-- column title_id: title in Indonesian
-- column title_en: title in English
-- column unit: percent, weighted percent, count, ratio or mean
-- column version: version of the definition
-- column group: utama (a figure of its own) or ikp (a term of the indicators I1 to I5)
-- column is_headline: stands in the rows of every ranking
-- column better: higher or lower
-- column over: sum over months, or the latest one
-- column topic: group it is shown in
-- column why_id: why it matters, in Indonesian
-- column why_en: why it matters, in English
-- column caveats: names of the warnings it must be read with
-- column definition: definition
-- column numerator: what the numerator counts
-- column denominator: what the denominator counts
-- column minimum_value_n: below it only counts are shown [reports]
-- column minimum_rank_n: below it no rank is given [reports]
-- unique: indicator
-- unique: key
select indicator, key, position, title_id, title_en, unit, version, "group", is_headline, better, "over", topic, why_id, why_en,
  caveats, definition, numerator, denominator, minimum_value_n, minimum_rank_n
from build.indicator
order by position
