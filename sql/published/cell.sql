-- Every indicator in its smallest cells, for figures filtered by category, classification or channel.
-- grain: one row per indicator, holder, month, category, classification and channel
-- column indicator: indicator
-- column holder_id: unit, else agency, held responsible; nasional for the national desk
-- column period: first day of the month
-- column category: category, null where the report names none
-- column class: classification as it stands now
-- column channel: channel by which the report came
-- column numerator: what the indicator counts, in its own unit
-- column denominator: what it counts among
-- unique: indicator, holder_id, period, category, class, channel
-- stop: numerator >= 0 and denominator >= 0
select
  every.indicator,
  every.holder_id,
  every.period,
  complaint.category,
  complaint.class,
  complaint.channel,
  sum(every.numerator)::integer as numerator,
  sum(every.denominator)::integer as denominator
from indicators.every as every
join core.complaint as complaint on complaint.complaint_id = every.complaint_id
group by all
order by every.indicator, every.holder_id, every.period
