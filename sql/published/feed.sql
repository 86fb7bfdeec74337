-- The feeds of this edition and how fresh each is.
-- grain: one row per feed
-- column feed_id: feed
-- column name: name
-- column kind: files or postgres
-- column is_sample: generated data, badged "Data contoh"
-- column cadence: cron expression of its landings
-- column landed_at: instant of landing [UTC]
-- column as_of_at: instant up to which the source is complete [UTC]
-- column as_of_day: legal date of it
-- column hash: SHA-256 over the landed files
-- unique: feed_id
select feed_id, name, kind, is_sample, cadence, landed_at, as_of_at, as_of_day, hash
from core.feed
order by feed_id
