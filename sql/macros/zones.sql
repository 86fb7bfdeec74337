-- Legal time zones of Indonesia.
create or replace macro zones() as ['WIB', 'WITA', 'WIT'];
-- assert: len(list_distinct(zones())) = len(zones())
