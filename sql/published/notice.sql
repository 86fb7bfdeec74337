-- What the checks found in this edition.
-- grain: one row per finding
-- column severity: warn (published with this notice); a stop never gets here
-- column rule: stable name of the rule
-- column message: finding in words
-- column count: rows that break the rule [rows]
-- column sample: up to five of them
-- unique: rule
select severity, rule, message, count, sample
from build.notice
