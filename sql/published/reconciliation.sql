-- Sums that must come out: every total beside the parts it falls into, each counted by a way of its own.
-- received: reports by state; open: open reports that are in time, overdue (late in C4), unverified or held; intake: rows of a feed
-- that were landed or quarantined; clock: runs of a clock in the histograms; indicator: what an indicator counts, as the nation's figure.
-- A report that no part claims is shown as tidak_terklasifikasi, at national level also when there is none.
-- grain: one row per sum, scope and part
-- column balance: received, open, intake, clock or indicator
-- column kind: nation, province, agency, feed, clock or indicator
-- column scope: entity, feed, clock or indicator; tanpa_provinsi and tanpa_instansi for reports of none
-- column part: state or group of states, landed or quarantined, outcome of a clock, or nasional
-- column amount: what falls into the part [reports, rows, clocks or what the indicator counts]
-- column total: counted without regard to parts [same unit]
-- column difference: total minus the sum of all parts of this scope; anything but 0 stops the edition [same unit]
-- unique: balance, scope, part
-- stop: difference = 0
-- warn: part <> 'tidak_terklasifikasi' or amount = 0
with state(part) as (
  values ('BELUM_TERVERIFIKASI'), ('TERTUNDA'), ('TERVERIFIKASI'), ('TERDISPOSISI_BELUM_TL'), ('BELUM_TERDISPOSISI_ULANG'),
    ('DIPROSES'), ('SELESAI'), ('ARSIP'), ('DITANGANI_OMBUDSMAN')
),
bucketed as (
  select complaint_id, province_code, agency_id, 'received' as balance,
    if(state in (select part from state), state, 'tidak_terklasifikasi') as part
  from published.complaint
  union all
  select complaint_id, province_code, agency_id, 'open', unnest(if(parts = [], ['tidak_terklasifikasi'], parts))
  from (
    select complaint_id, province_code, agency_id,
      if(is_overdue, ['overdue'], [])
        || if(state = 'TERTUNDA' and not is_overdue, ['held'], [])
        || if(state = 'BELUM_TERVERIFIKASI' and not is_overdue, ['unverified'], [])
        || if(state in ('TERVERIFIKASI', 'TERDISPOSISI_BELUM_TL', 'BELUM_TERDISPOSISI_ULANG', 'DIPROSES') and not is_overdue,
          ['in_time'], []) as parts
    from published.complaint
    where is_open
  )
),
named(balance, part) as (
  select 'received', part from state
  union all values ('received', 'tidak_terklasifikasi'), ('open', 'in_time'), ('open', 'overdue'), ('open', 'unverified'),
    ('open', 'held'), ('open', 'tidak_terklasifikasi')
),
counted as (
  select balance, 'nation' as kind, 'nasional' as scope, part, 0 as amount from named
  union all
  select balance, 'nation', 'nasional', part, count(*) from bucketed group by balance, part
  union all
  select balance, 'province', coalesce('wilayah-' || province_code, 'tanpa_provinsi'), part, count(*)
  from bucketed group by balance, province_code, part
  union all
  select balance, 'agency', coalesce(agency_id, 'tanpa_instansi'), part, count(*)
  from bucketed group by balance, agency_id, part
  union all
  select 'intake', 'feed', feed_id || ' ' || relation, unnest(['landed', 'quarantined']), unnest([landed, quarantined])
  from published.intake
  union all
  select 'clock', 'clock', clock, unnest(['finished', 'open', 'transferred', 'ended']),
    unnest([sum(finished), sum(open), sum(transferred), sum(ended)])
  from published.histogram where clock in (select clock from core.clock) group by clock
  union all
  select 'indicator', 'indicator', indicator, 'nasional', sum(denominator)
  from published.point where entity = 'nasional' group by indicator
),
-- What was received is counted before any model could lose it, what is open as what was never closed.
totalled as (
  select 'received' as balance, 'nasional' as scope, count(*) as total from raw.complaint
  union all
  select 'open', 'nasional', count(*)
  from raw.complaint as complaint anti join core.closing as closing on closing.complaint_id = complaint.complaint_id
  union all
  select 'received', unnest([coalesce('wilayah-' || province_code, 'tanpa_provinsi'),
    coalesce(agency_id, 'tanpa_instansi')]), unnest([1, 1]) from core.complaint
  union all
  select 'open', unnest([coalesce('wilayah-' || province_code, 'tanpa_provinsi'),
    coalesce(agency_id, 'tanpa_instansi')]), unnest([1, 1]) from core.complaint where closed_day is null
  union all
  select 'intake', feed_id || ' ' || relation, rows_in from core.intake
  union all
  select 'clock', clock, count(*) from core.clock group by clock
  union all
  select 'indicator', indicator, sum(denominator) from indicators.every group by indicator
),
summed as (
  select balance, kind, scope, part, sum(amount)::bigint as amount from counted group by balance, kind, scope, part
),
total as (
  select balance, scope, sum(total)::bigint as total from totalled group by balance, scope
)
select
  coalesce(summed.balance, total.balance) as balance,
  coalesce(summed.kind, 'lost') as kind,
  coalesce(summed.scope, total.scope) as scope,
  coalesce(summed.part, 'tidak_terklasifikasi') as part,
  coalesce(summed.amount, 0) as amount,
  coalesce(total.total, 0) as total,
  coalesce(total.total, 0) - coalesce(sum(summed.amount) over (partition by summed.balance, summed.scope), 0)::bigint as difference
from summed
full join total on total.balance = summed.balance and total.scope = summed.scope
order by balance, kind, scope, part
