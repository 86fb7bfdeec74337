-- Problem of a required instant: missing, unreadable, later than an hour after the snapshot (clocks differ), or in a year without decreed
-- working days; null otherwise.
create or replace macro wrong_date(label, written, at_utc, as_of, first_day, last_day) as
  coalesce(
    required(label, written),
    untyped(label, written, at_utc),
    case
      when at_utc > as_of + interval 1 hour
        then problem('impossible_date', label || ': ' || shown(written) || ' is later than the snapshot')
      when cast(at_utc as date) <= first_day or cast(at_utc as date) >= last_day
        then problem('outside_calendar', label || ': ' || shown(written) || ' is in a year without decreed working days')
    end);
-- assert: wrong_date('at', null, null, timestamp '2024-01-10', date '2018-01-01', date '2027-12-31').reason = 'missing_value'
-- assert: wrong_date('at', '2024-02-30', null, timestamp '2024-03-10', date '2018-01-01', date '2027-12-31').reason = 'impossible_date'
-- assert: wrong_date('at', 'x', null, timestamp '2024-03-10', date '2018-01-01', date '2027-12-31').reason = 'bad_value'
-- assert: wrong_date('at', '2024-01-10 02:00', timestamp '2024-01-10 02:00', timestamp '2024-01-10', date '2018-01-01', date '2027-12-31').reason = 'impossible_date'
-- assert: wrong_date('at', '2024-01-10 00:30', timestamp '2024-01-10 00:30', timestamp '2024-01-10', date '2018-01-01', date '2027-12-31') is null
-- assert: wrong_date('at', '0001-01-01', timestamp '0001-01-01', timestamp '2024-01-10', date '2018-01-01', date '2027-12-31').reason = 'outside_calendar'
