-- On which days offices work, as dated rules: five or six days a week, and whether joint leave is a day off.
-- The rule closest to an office holds: its own, its agency's, its regency's, its province's, its type's, everybody's.
-- grain: one row per scope and period of validity
-- column agency_id: agency or unit the rule is for, null for all
-- column agency_type: type of agency (of the parent, for a unit) the rule is for, null for all
-- column region_code: province or regency the rule is for, null for all
-- column workdays: 5 = Monday to Friday, 6 = Monday to Saturday [days a week]
-- column joint_leave: off or worked
-- column valid_from: first day of the rule
-- column valid_to: last such day, null while in force
-- column source: law or notice behind the rule
-- unique: agency_id, agency_type, region_code, valid_from
-- stop: workdays in (5, 6)
-- stop: joint_leave in ('off', 'worked')
select
  agency_id,
  agency_type,
  region_code,
  workdays::integer as workdays,
  joint_leave,
  valid_from::date as valid_from,
  valid_to::date as valid_to,
  source
from seeds.workweek
