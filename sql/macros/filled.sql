-- The value without surrounding blanks; null when nothing is left.
create or replace macro filled(value) as nullif(trim(value), '');
-- assert: filled('  a b ') = 'a b'
-- assert: filled('   ') is null
-- assert: filled(null) is null
