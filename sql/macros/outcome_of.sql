-- What a closing event makes of a report: finished, archived, withdrawn or handed_over; null for every other event.
create or replace macro outcome_of(code) as case code
  when 'SELESAI' then 'finished' when 'SELESAI_OTOMATIS' then 'finished' when 'ARSIP' then 'archived'
  when 'DICABUT' then 'withdrawn' when 'SERAH_SIMPEL' then 'handed_over' end;
-- assert: outcome_of('SELESAI_OTOMATIS') = 'finished'
-- assert: outcome_of('DICABUT') = 'withdrawn'
-- assert: outcome_of('DIBUKA_KEMBALI') is null
