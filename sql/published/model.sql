-- Every SQL file that makes a table on the way from the landed files to this edition.
-- grain: one row per file
-- column model: table it makes, with its layer
-- column layer: raw, core, indicators or published
-- column purpose: what the table is for
-- column grain: what one row of it is
-- column file: path of the file
-- unique: model
-- unique: file
select model, layer, purpose, grain, file
from build.model
order by model
