-- A value as a message may quote it: masked and cut, because a mapping may have put free text in the wrong column.
create or replace macro shown(value) as
  '"' || mask(left(cast(value as varchar), 60)) || if(length(cast(value as varchar)) > 60, '...', '') || '"';
-- assert: shown('pengaduan') = '"pengaduan"'
-- assert: shown(repeat('a', 61)) = '"' || repeat('a', 60) || '..."'
-- assert: shown('telp 081234567890') = '"telp [telepon]"'
