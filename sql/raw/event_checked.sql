-- Every landed event, typed, with the reason why it cannot be used. An unknown role of the actor becomes null; an event
-- of a complaint that cannot be used cannot be used either. Of events with the same identifier the one changed last
-- stays, then the one delivered first.
-- grain: one row per landed event
-- column feed_id: feed that delivered it
-- column complaint_id: complaint it happened to, with the prefix of the feed
-- column event_id: identifier with the prefix of the feed
-- column code: what happened
-- column at: instant [UTC]
-- column actor_role: who acted
-- column agency_id: agency that acts or, on receipt, is addressed directly
-- column unit_id: work unit that acts or is addressed
-- column from_agency_id: agency that gives
-- column to_agency_id: agency that receives
-- column is_public: the public could read it; null when the source does not say
-- column text: text, masked
-- column attachments: number of attachments; null when the source does not say
-- column reason_code: reason, the new class of KLASIFIKASI_DIUBAH or the new privacy of PRIVASI_DIUBAH
-- column rating: 1 to 5
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
agency as (
  select distinct agency_id from raw.agency
),
typed as (
  select
    feed.feed_id,
    feed.prefix || filled(event.complaint_id) as complaint_id,
    feed.prefix || filled(event.event_id) as event_id,
    filled(event.code) as code,
    instant(filled(event.at), feed.timezone) as at,
    if(list_contains(actor_roles(), filled(event.actor_role)), filled(event.actor_role), null) as actor_role,
    filled(event.agency_id) as agency_id,
    filled(event.unit_id) as unit_id,
    filled(event.from_agency_id) as from_agency_id,
    filled(event.to_agency_id) as to_agency_id,
    try_cast(filled(event.is_public) as boolean) as is_public,
    filled(event.text) as text,
    try_cast(filled(event.attachments) as uinteger)::integer as attachments,
    filled(event.reason_code) as reason_code,
    if(try_cast(filled(event.rating) as integer) between 1 and 5, try_cast(filled(event.rating) as integer), null) as rating,
    instant(filled(event.updated_at), feed.timezone) as updated_at,
    event._source as source,
    event._row as row_no,
    feed.timezone,
    feed.as_of_at,
    filled(event.at) as at_written,
    filled(event.is_public) as is_public_written,
    filled(event.attachments) as attachments_written,
    filled(event.rating) as rating_written,
    filled(event.updated_at) as updated_written
  from landed.event as event
  join landed.feed as feed on feed.feed_id = event._feed
),
judged as (
  select
    typed.*,
    coalesce(
      required('complaint_id', typed.complaint_id),
      required('event_id', event_id),
      too_long('complaint_id', typed.complaint_id, 200),
      too_long('event_id', event_id, 200),
      required('code', code),
      unlisted('unknown_code', 'code', code, event_codes()),
      wrong_date('at', at_written, typed.at, as_of_at, calendar.first_day, calendar.last_day),
      if(code in ('DISPOSISI_INSTANSI', 'DIALIHKAN'), required('to_agency_id', typed.to_agency_id), null),
      if(code = 'DISPOSISI_UNIT', required('unit_id', typed.unit_id), null),
      if(code = 'KLASIFIKASI_DIUBAH', unlisted('unknown_class', 'reason_code', reason_code, classes()), null),
      if(code = 'PRIVASI_DIUBAH', unlisted('unknown_code', 'reason_code', reason_code, privacies()), null),
      if(code = 'PERSETUJUAN_SIMPEL', unlisted('unknown_code', 'reason_code', reason_code, ['diminta', 'disetujui', 'ditolak']), null),
      untyped('is_public', is_public_written, is_public),
      untyped('attachments', attachments_written, attachments),
      untyped('rating', rating_written, rating),
      untyped('updated_at', updated_written, updated_at),
      too_long('reason_code', reason_code, 200),
      too_long('text', text, 100000),
      unknown_agency('agency_id', typed.agency_id, acting.agency_id),
      unknown_agency('unit_id', typed.unit_id, unit.agency_id),
      unknown_agency('from_agency_id', typed.from_agency_id, giving.agency_id),
      unknown_agency('to_agency_id', typed.to_agency_id, receiving.agency_id)
    ) as problem
  from typed
  cross join calendar
  left join agency as acting on acting.agency_id = typed.agency_id
  left join agency as unit on unit.agency_id = typed.unit_id
  left join agency as giving on giving.agency_id = typed.from_agency_id
  left join agency as receiving on receiving.agency_id = typed.to_agency_id
),
delivered_twice as (
  select feed_id, event_id from judged where problem is null group by feed_id, event_id having count(*) > 1
),
superseded as (
  select judged.feed_id, judged.row_no,
    'row ' || first_value(judged.row_no) over kept || ' was kept; '
      || differing(to_json(landed), first_value(to_json(landed)) over kept) as detail
  from judged
  join delivered_twice as twice on twice.feed_id = judged.feed_id and twice.event_id = judged.event_id
  join landed.event as landed on landed._feed = judged.feed_id and landed._row = judged.row_no
  where judged.problem is null
  window kept as (partition by judged.feed_id, judged.event_id order by judged.updated_at desc nulls last, judged.row_no)
  qualify row_number() over kept > 1
),
settled as (
  select
    judged.* exclude (problem),
    coalesce(
      judged.problem,
      if(superseded.row_no is not null, problem('duplicate_id', superseded.detail), null),
      case
        when complaint.complaint_id is not null then null
        when exists (from raw.complaint_checked as parent where parent.feed_id = judged.feed_id and parent.complaint_id = judged.complaint_id)
          then problem('parent_quarantined', 'its complaint is in quarantine')
        else problem('orphan_event', 'no complaint ' || judged.complaint_id)
      end,
      if(judged.at < complaint.received_at and legal_day(judged.at, timezone) < legal_day(complaint.received_at, timezone),
        problem('before_received', 'on ' || legal_day(judged.at, timezone) || ', complaint received on '
          || legal_day(complaint.received_at, timezone)), null)
    ) as problem
  from judged
  left join superseded on superseded.feed_id = judged.feed_id and superseded.row_no = judged.row_no
  left join raw.complaint as complaint
    on complaint.feed_id = judged.feed_id and complaint.complaint_id = judged.complaint_id
)
select
  feed_id, complaint_id, event_id, code, settled.at, actor_role, agency_id, unit_id, from_agency_id, to_agency_id, is_public,
  text, attachments, reason_code, rating, updated_at, source, row_no,
  problem.reason as reason,
  problem.detail as detail,
  if(problem is null, null, left(concat_ws(' ', complaint_id, event_id, shown(code), at_written), 200)) as record
from settled
