-- The days a text names in Indonesian or in figures: 12 Maret 2025, 12/03/2025, 2025-03-12. Without a year it is that of the given day.
create or replace macro days_named(said, day) as list_filter(
  list_transform(
    regexp_extract_all(lower(said), '\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?: \d{4})?)\b'),
    lambda named: case
      when regexp_matches(named, '^\d{4}-') then try_cast(named as date)
      when regexp_matches(named, '[a-z]') then try_cast(concat_ws('-',
        coalesce(nullif(regexp_extract(named, '\d{4}$'), ''), year(day)::varchar),
        list_position(['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'],
          regexp_extract(named, '[a-z]+')),
        regexp_extract(named, '^\d+')) as date)
      else try_cast(regexp_replace(named, '^(\d+)[./-](\d+)[./-](\d+)$', '\3-\2-\1') as date)
    end),
  lambda found: found is not null);
-- assert: days_named('Mulai 12 Maret 2025, selesai 02/04/2025.', date '2025-03-01') = [date '2025-03-12', date '2025-04-02']
-- assert: days_named('Petugas turun 7 Agustus', date '2025-07-30') = [date '2025-08-07']
-- assert: days_named('Rapat 2025-12-31', date '2025-12-01') = [date '2025-12-31']
-- assert: days_named('RT 3/4, 31 Februari 2025, 99 Mei', date '2025-01-01') = []
