-- What the log of each feed tells at all. Where a feed never says whether the public could read, never lists attachments
-- or never carries a rating, the terms that rest on it are missing for its complaints, not zero.
-- grain: one row per feed
-- column feed_id: feed
-- column tells_public: some event says whether the public could read it
-- column tells_attachments: some event says how many attachments it has
-- unique: feed_id
select
  feed.feed_id,
  count(event.is_public) > 0 as tells_public,
  count(event.attachments) > 0 as tells_attachments
from core.feed as feed
left join raw.event as event on event.feed_id = feed.feed_id
group by feed.feed_id
