-- When a complaint is closed for the first time, by the events as they were delivered: what is closed before it was
-- received cannot be right. Of events delivered twice the newest counts, as in raw.event_checked.
-- grain: one row per complaint with a closing event whose instant can be read
-- column complaint_id: identifier with the prefix of the feed
-- column closed_at: instant of the first SELESAI, SELESAI_OTOMATIS or ARSIP [UTC]
-- column closed_day: its date in the time zone of the feed
-- unique: complaint_id
with calendar as (
  select min(date::date) as first_day, max(date::date) as last_day from seeds.calendar
),
closing as (
  select
    feed.prefix || filled(event.complaint_id) as complaint_id,
    instant(filled(event.at), feed.timezone) as closed_at,
    feed.timezone
  from landed.event as event
  join landed.feed as feed on feed.feed_id = event._feed
  where filled(event.code) in ('SELESAI', 'SELESAI_OTOMATIS', 'ARSIP')
  qualify row_number() over (
    partition by event._feed, coalesce(filled(event.event_id), event._row::varchar)
    order by instant(filled(event.updated_at), feed.timezone) desc nulls last, event._row
  ) = 1
)
select
  complaint_id,
  min(closed_at) as closed_at,
  legal_day(min(closed_at), min_by(timezone, closed_at)) as closed_day
from closing, calendar
where complaint_id is not null and closed_at > calendar.first_day and closed_at < calendar.last_day
group by complaint_id
