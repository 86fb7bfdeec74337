-- Every indicator of every entity and month as numerator and denominator; the ratio is taken once, by the reader.
-- grain: one row per indicator, entity and month
-- column indicator: indicator
-- column entity: entity
-- column period: first day of the month
-- column numerator: what the indicator counts, in its own unit
-- column denominator: what it counts among
-- unique: indicator, entity, period
-- stop: numerator >= 0 and denominator >= 0
-- stop: numerator <= denominator or indicator in (select indicator from build.indicator where unit in ('ratio', 'mean'))
with held as (
  select indicator, holder_id, period, sum(numerator) as numerator, sum(denominator) as denominator
  from indicators.every
  group by indicator, holder_id, period
)
select
  held.indicator,
  member.entity,
  held.period,
  sum(held.numerator)::integer as numerator,
  sum(held.denominator)::integer as denominator
from held
join core.member as member
  on member.holder_id = held.holder_id
  and held.period between coalesce(member.valid_from, held.period) and coalesce(member.valid_to, held.period)
group by held.indicator, member.entity, held.period
order by held.indicator, member.entity, held.period
