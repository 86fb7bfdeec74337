-- The date on which a UTC instant falls in a legal zone: WIB is seven hours ahead, WITA eight, WIT nine, since 1964 without exception;
-- null for any other zone.
create or replace macro zone_day(instant_utc, zone) as
  cast(instant_utc + to_hours(case zone when 'WIT' then 9 when 'WITA' then 8 when 'WIB' then 7 end) as date);
-- assert: zone_day(timestamp '2024-01-01 17:00:00', 'WIB') = date '2024-01-02'
-- assert: zone_day(timestamp '2024-01-01 16:59:59', 'WIB') = date '2024-01-01'
-- assert: zone_day(timestamp '2024-01-01 16:00:00', 'WITA') = date '2024-01-02'
-- assert: zone_day(timestamp '2024-01-01 15:00:00', 'WIT') = date '2024-01-02'
-- assert: zone_day(timestamp '2024-06-01 14:59:59', 'WIT') = legal_day(timestamp '2024-06-01 14:59:59', 'Asia/Jayapura')
-- assert: zone_day(timestamp '2024-01-01 17:00:00', null) is null
