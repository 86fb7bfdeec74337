-- The feeds of this edition: who delivered, when, and up to which day each is complete.
-- grain: one row per feed
-- column feed_id: feed folder's id
-- column name: name for readers
-- column kind: files or postgres
-- column timezone: IANA time zone of instants without offset
-- column is_sample: true for generated data; everything derived from it is badged "Data contoh"
-- column cadence: cron expression of its landings
-- column landed_at: instant of landing [UTC]
-- column as_of_at: instant up to which the source is complete [UTC]
-- column as_of_day: legal date of as_of_at in the time zone of the feed; clocks still running are measured to it
-- column as_of_no: working-day number of as_of_day
-- column hash: SHA-256 over the landed files
-- unique: feed_id
-- stop: as_of_no is not null
-- warn: as_of_day + 60 <= (select max(day) from core.calendar)
select
  feed.feed_id,
  feed.name,
  feed.kind,
  feed.timezone,
  feed.sample as is_sample,
  feed.cadence,
  feed.landed_at,
  feed.as_of_at,
  calendar.day as as_of_day,
  calendar.workday_no as as_of_no,
  feed.hash
from landed.feed as feed
left join core.calendar as calendar
  on calendar.day = ((feed.as_of_at at time zone 'UTC') at time zone feed.timezone)::date
