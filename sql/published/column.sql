-- The dictionary: every column of every published table, from the headers of the SQL files.
-- grain: one row per published table and column
-- column table_name: table
-- column position: place in the table
-- column column_name: column
-- column type: type in the edition
-- column meaning: meaning
-- column unit: unit, null for none
-- unique: table_name, column_name
select table_name, position, column_name, type, meaning, unit
from build.column
order by table_name, position
