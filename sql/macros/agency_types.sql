-- Kinds of agency of the contract; OPD is a work unit under its parent.
create or replace macro agency_types() as ['K', 'L', 'PROV', 'KAB', 'KOTA', 'OPD', 'BUMN', 'PTN'];
-- assert: len(list_distinct(agency_types())) = len(agency_types())
