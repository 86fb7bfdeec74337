-- Problem of an agency that is named but not found, null otherwise.
create or replace macro unknown_agency(label, named, found) as
  if(named is not null and found is null, problem('unknown_agency', label || ': ' || shown(named) || ' is not among the agencies'), null);
-- assert: unknown_agency('unit_id', 'x', null).detail = 'unit_id: "x" is not among the agencies'
-- assert: unknown_agency('unit_id', 'x', 'x') is null
-- assert: unknown_agency('unit_id', null, null) is null
