-- Which table is made from which, down to landed files and seeds, read off the parsed SQL.
-- grain: one row per table and table it reads
-- column model: table, with its layer
-- column reads: table its file reads; landed.* and seeds.* have no file of their own
-- column columns: columns of it that the file names, conditions included; empty where it only counts rows
-- unique: model, reads
-- stop: model <> reads
select model, reads, columns
from build.lineage
order by model, reads
