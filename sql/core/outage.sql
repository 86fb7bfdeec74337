-- Days on which a feed fell silent: no event at all on a working day on which silence is next to impossible. What is missed
-- then may come in later at once, and must not look like a surge of reports.
-- grain: one row per feed and silent working day
-- column feed_id: feed
-- column day: working day without any event
-- column expected_events: mean of the twenty working days before it, silent ones left out [events]
-- unique: feed_id, day
-- stop: exp(-expected_events) < 0.001
with daily as (
  select feed_id, day, count(*) as events from core.event group by feed_id, day
),
lived as (
  select feed_id, min(day) as first_day from daily group by feed_id
),
watched as (
  select feed.feed_id, calendar.day, coalesce(daily.events, 0) as events
  from core.feed as feed
  join lived on lived.feed_id = feed.feed_id
  join core.calendar as calendar on calendar.is_workday and calendar.day >= lived.first_day and calendar.day < feed.as_of_day
  left join daily on daily.feed_id = feed.feed_id and daily.day = calendar.day
),
judged as (
  select *, avg(nullif(events, 0)) over (partition by feed_id order by day rows between 20 preceding and 1 preceding) as expected_events
  from watched
)
select feed_id, day, expected_events
from judged
where events = 0 and exp(-expected_events) < 0.001
