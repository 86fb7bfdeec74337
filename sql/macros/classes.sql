-- Classifications of the contract; each has its own limit of clock C4.
create or replace macro classes() as ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'];
-- assert: len(list_distinct(classes())) = len(classes())
