-- P, term of I2: share of publishable reports that the public can read: not made confidential and with a public event.
-- Publishable is a forwarded report, neither archived nor withdrawn, that its reporter has not asked to keep confidential;
-- one that an official made confidential stays publishable. Feeds that never tell what is public are left out.
-- grain: one row per report counted
-- column complaint_id: complaint
-- column spell_no: 0, the whole report counts
-- column holder_id: unit, else agency, that holds the report or held it last
-- column period: first day of the month in which the first agency received it
-- column numerator: visible to the public [reports]
-- column denominator: publishable [reports]
-- unique: complaint_id, spell_no, period
-- stop: numerator <= denominator
with told as (
  select
    event.complaint_id,
    bool_or(event.is_public) as is_public,
    bool_or(event.code = 'PRIVASI_DIUBAH' and event.reason_code in ('rahasia', 'anonim_rahasia')
      and coalesce(event.actor_role, 'pelapor') not in ('admin_nasional', 'admin_instansi', 'penghubung')) as is_hidden_by_reporter
  from core.event as event
  join core.feed_telling as telling on telling.feed_id = event.feed_id and telling.tells_public
  group by event.complaint_id
)
select
  clock.complaint_id,
  0 as spell_no,
  coalesce(clock.unit_id, clock.agency_id) as holder_id,
  date_trunc('month', clock.start_day)::date as period,
  (told.is_public and privacy.privacy not in ('rahasia', 'anonim_rahasia'))::integer as numerator,
  1 as denominator
from core.clock as clock
join core.privacy as privacy on privacy.complaint_id = clock.complaint_id
join told on told.complaint_id = clock.complaint_id
left join core.closing as closing on closing.complaint_id = clock.complaint_id
where clock.clock = 'C6'
  and coalesce(closing.outcome not in ('archived', 'withdrawn'), true)
  and privacy.received_privacy not in ('rahasia', 'anonim_rahasia')
  and not told.is_hidden_by_reporter
