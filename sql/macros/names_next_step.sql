-- A reply that names a day still to come says what happens next, however short it is.
create or replace macro names_next_step(said, day) as
  said is not null and len(list_filter(days_named(said, day), lambda named: named > day)) > 0;
-- assert: names_next_step('Diperbaiki 20 Maret.', date '2025-03-03')
-- assert: not names_next_step('Laporan Anda tanggal 1 Maret 2025 kami terima.', date '2025-03-03')
-- assert: not names_next_step('Terima kasih.', date '2025-03-03')
-- assert: not names_next_step(null, date '2025-03-03')
