-- Limits and readings of the clocks as dated law, never as code (domain: PermenPANRB 62/2018 and its successors).
-- grain: one row per clock, class and period of validity
-- column clock: C1 to C7
-- column class: classification the limit holds for, null for all
-- column limit_days: limit [days of the unit]
-- column unit: what is counted, workday or calendar_day
-- column calendar: whose working days: national, or those of the office held responsible
-- column legal_days: longer limit set by law beside our reminder, null where there is none [calendar days]
-- column start_event: event that starts the clock, alternatives divided by |
-- column stop_event: event that stops it
-- column pauses: a hold (PERMINTAAN_DATA) pauses the clock; replies and reopenings pause C4 whatever it says
-- column valid_from: first day on which a clock that starts falls under this row
-- column valid_to: last such day, null while in force
-- column source: law or design decision behind the number
-- unique: clock, class, valid_from
-- stop: limit_days > 0 and unit in ('workday', 'calendar_day') and calendar in ('national', 'office')
-- stop: list_contains(clock_starts(), clock || ' ' || start_event)
-- stop: clock <> 'C6' or stop_event in ('SELESAI|SELESAI_OTOMATIS|SERAH_SIMPEL', 'TINDAK_LANJUT|SELESAI|SELESAI_OTOMATIS|SERAH_SIMPEL')
-- stop: legal_days is null or legal_days > 0
select
  clock,
  class,
  limit_days::integer as limit_days,
  unit,
  calendar,
  legal_days::integer as legal_days,
  start_event,
  stop_event,
  pauses::boolean as pauses,
  valid_from::date as valid_from,
  valid_to::date as valid_to,
  source
from seeds.policy
