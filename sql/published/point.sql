-- Every indicator of every entity and month as numerator and denominator; the ratio is taken once, by the reader.
-- grain: one row per indicator, entity and month
-- column indicator: indicator
-- column entity: entity
-- column period: first day of the month
-- column numerator: cases the indicator counts
-- column denominator: cases it counts among
-- unique: indicator, entity, period
-- stop: numerator between 0 and denominator
select indicator, entity, period, numerator::integer as numerator, denominator::integer as denominator
from indicators.every
where entity is not null
order by indicator, entity, period
