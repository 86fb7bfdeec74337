-- The data dictionary: every column of every published table, from the headers of these files and from their SQL.
-- grain: one row per column
-- column table_name: table in the schema published
-- column position: order in the table
-- column column_name: column
-- column type: DuckDB type
-- column meaning: what it says
-- column unit: unit, null when it has none
-- column sources: columns of the tables its file reads that are named in the expression that makes it
-- column origins: landed columns and seeds at the end of that way; conditions that only choose rows are left out
-- column is_traced: false when the syntax tree does not tell a part of the way, so that origins may lack some
-- unique: table_name, column_name
-- unique: table_name, position
-- stop: type is not null
select table_name, position, column_name, type, meaning, unit, sources, origins, is_traced
from build."column"
order by table_name, position
