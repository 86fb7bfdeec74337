-- Every landed complaint, typed, with the reason why it cannot be used. What is judged: what a clock or the privacy of
-- the reporter depends on. An unknown channel becomes lainnya, no privacy is publik, unknown privacy is a reason.
-- Of complaints with the same identifier the one changed last stays, then the one delivered first.
-- grain: one row per landed complaint
-- column feed_id: feed that delivered it
-- column complaint_id: identifier with the prefix of the feed
-- column tracking_no: public tracking number, the identifier at the source when there is none
-- column received_at: instant of receipt [UTC]
-- column channel: channel by which it came in
-- column class: classification at receipt
-- column category: category as the source names it
-- column subcategory: sub-category as the source names it
-- column privacy: publik, anonim, rahasia or anonim_rahasia
-- column region_code: Kemendagri code of province, regency or city
-- column district_code: Kemendagri code of the district
-- column title: title, masked
-- column text: text, masked
-- column is_manual_entry: typed in by an officer; null when the source does not say
-- column updated_at: last change at the source [UTC]
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- column reason: why it cannot be used, null when it can
-- column detail: what was found
-- column record: what it is about, without free text; null when it can be used
-- unique: feed_id, row_no
-- stop: (reason is null) = (detail is null)
with calendar as (
  select min(date::date) as first_day, max(date::date) as last_day from seeds.calendar
),
typed as (
  select
    feed.feed_id,
    feed.prefix || filled(complaint.complaint_id) as complaint_id,
    coalesce(filled(complaint.tracking_no), filled(complaint.complaint_id)) as tracking_no,
    instant(filled(complaint.received_at), feed.timezone) as received_at,
    if(list_contains(channels(), lower(filled(complaint.channel))), lower(filled(complaint.channel)), 'lainnya') as channel,
    filled(complaint.class) as class,
    filled(complaint.category) as category,
    filled(complaint.subcategory) as subcategory,
    coalesce(filled(complaint.privacy), 'publik') as privacy,
    filled(complaint.region_code) as region_code,
    filled(complaint.district_code) as district_code,
    filled(complaint.title) as title,
    filled(complaint.text) as text,
    try_cast(filled(complaint.is_manual_entry) as boolean) as is_manual_entry,
    instant(filled(complaint.updated_at), feed.timezone) as updated_at,
    complaint._source as source,
    complaint._row as row_no,
    feed.timezone,
    feed.as_of_at,
    filled(complaint.received_at) as received_written,
    filled(complaint.is_manual_entry) as is_manual_entry_written,
    filled(complaint.updated_at) as updated_written
  from landed.complaint as complaint
  join landed.feed as feed on feed.feed_id = complaint._feed
),
judged as (
  select
    typed.*,
    coalesce(
      required('complaint_id', complaint_id),
      too_long('complaint_id', complaint_id, 200),
      too_long('tracking_no', tracking_no, 200),
      wrong_date('received_at', received_written, received_at, as_of_at, calendar.first_day, calendar.last_day),
      required('class', class),
      unlisted('unknown_class', 'class', class, classes()),
      unlisted('unknown_code', 'privacy', privacy, privacies()),
      untyped('is_manual_entry', is_manual_entry_written, is_manual_entry),
      untyped('updated_at', updated_written, updated_at),
      too_long('region_code', region_code, 200),
      too_long('district_code', district_code, 200),
      too_long('category', category, 100000),
      too_long('subcategory', subcategory, 100000),
      too_long('title', title, 100000),
      too_long('text', text, 100000)
    ) as problem
  from typed, calendar
),
delivered_twice as (
  select complaint_id from judged where problem is null group by complaint_id having count(*) > 1
),
superseded as (
  select judged.feed_id, judged.row_no,
    'row ' || first_value(judged.row_no) over kept || ' was kept; '
      || differing(to_json(landed), first_value(to_json(landed)) over kept) as detail
  from judged
  join delivered_twice on delivered_twice.complaint_id = judged.complaint_id
  join landed.complaint as landed on landed._feed = judged.feed_id and landed._row = judged.row_no
  where judged.problem is null
  window kept as (partition by judged.complaint_id order by judged.updated_at desc nulls last, judged.feed_id, judged.row_no)
  qualify row_number() over kept > 1
),
settled as (
  select
    judged.* exclude (problem),
    coalesce(
      problem,
      if(superseded.row_no is not null, problem('duplicate_id', superseded.detail), null),
      if(closed.closed_at < received_at and closed.closed_day < legal_day(received_at, timezone),
        problem('closed_before_received', 'closed on ' || closed.closed_day || ', received on ' || legal_day(received_at, timezone)), null)
    ) as problem
  from judged
  left join superseded on superseded.feed_id = judged.feed_id and superseded.row_no = judged.row_no
  left join raw.complaint_first_close as closed on closed.complaint_id = judged.complaint_id
)
select
  feed_id, complaint_id, tracking_no, received_at, channel, class, category, subcategory, privacy, region_code,
  district_code, title, text, is_manual_entry, updated_at, source, row_no,
  problem.reason as reason,
  problem.detail as detail,
  if(problem is null, null, left(concat_ws(' ', complaint_id, received_written, shown(class), shown(category)), 200)) as record
from settled
