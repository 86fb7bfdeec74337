-- The date on which a UTC instant falls in a time zone.
create or replace macro legal_day(instant_utc, zone) as cast(timezone(zone, timezone('UTC', instant_utc)) as date);
-- assert: legal_day(timestamp '2024-01-01 17:00:00', 'Asia/Jakarta') = date '2024-01-02'
-- assert: legal_day(timestamp '2024-01-01 16:59:59', 'Asia/Jakarta') = date '2024-01-01'
-- assert: legal_day(timestamp '2024-01-01 15:00:00', 'Asia/Jayapura') = date '2024-01-02'
