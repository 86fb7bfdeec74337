-- Reads an ISO 8601 instant or date as a UTC timestamp: with an offset as it is, without one in the time zone given,
-- a date alone at local midnight. Null when it is not written like one, or when there is no such day.
create or replace macro instant(written, zone) as
  case
    when regexp_matches(written, '^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)? ?(Z|[+-]\d{2}(:?\d{2})?)$')
      then timezone('UTC', coalesce(
        try_cast(written as timestamptz),
        try_cast(
          regexp_replace(
            regexp_replace(replace(written, ',', '.'), '^(.{10}[T ]\d{2}:\d{2})( ?[Z+-])', '\1:00\2'),
            '([+-]\d{2})(\d{2})$', '\1:\2') as timestamptz)))
    when regexp_matches(written, '^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?)?$')
      then timezone('UTC', timezone(zone, try_cast(replace(written, ',', '.') as timestamp)))
  end;
-- assert: instant('2024-01-02', 'Asia/Jakarta') = timestamp '2024-01-01 17:00:00'
-- assert: instant('2024-01-02 03:04:05.678', 'Asia/Makassar') = timestamp '2024-01-01 19:04:05.678'
-- assert: instant('2024-01-02T03:04', 'Asia/Jayapura') = timestamp '2024-01-01 18:04:00'
-- assert: instant('2024-01-02T03:04:05+07:00', 'UTC') = timestamp '2024-01-01 20:04:05'
-- assert: instant('2024-01-02T03:04:05+0700', 'UTC') = timestamp '2024-01-01 20:04:05'
-- assert: instant('2024-01-02T03:04Z', 'Asia/Jakarta') = timestamp '2024-01-02 03:04:00'
-- assert: instant('2024-01-02 03:04+07', 'UTC') = timestamp '2024-01-01 20:04:00'
-- assert: instant('2024-01-02 03:04:05.1+07', 'UTC') = timestamp '2024-01-01 20:04:05.1'
-- assert: instant('2024-01-02T03:04:05Z', 'Asia/Jakarta') = timestamp '2024-01-02 03:04:05'
-- assert: instant('2024-01-02 03:04:05,5+0700', 'UTC') = timestamp '2024-01-01 20:04:05.5'
-- assert: instant('2024-02-30T10:00:00+07:00', 'UTC') is null
-- assert: instant('2024-02-30', 'UTC') is null
-- assert: instant('2024-01-02 25:00', 'UTC') is null
-- assert: instant('kemarin', 'UTC') is null
-- assert: instant('infinity', 'UTC') is null
-- assert: instant(null, 'UTC') is null
