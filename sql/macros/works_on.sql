-- Whether an office works on a day, given what was decreed for it (null: nothing), its week of 5 or 6 days and whether joint leave is off.
create or replace macro works_on(day, decreed_kind, workdays, joint_leave) as
  isodow(day) <= workdays and (decreed_kind is null or (decreed_kind = 'cuti_bersama' and joint_leave = 'worked'));
-- assert: works_on(date '2025-08-15', null, 5, 'off')
-- assert: not works_on(date '2025-08-16', null, 5, 'off')
-- assert: works_on(date '2025-08-16', null, 6, 'off')
-- assert: not works_on(date '2025-08-18', 'cuti_bersama', 5, 'off')
-- assert: works_on(date '2025-08-18', 'cuti_bersama', 5, 'worked')
-- assert: not works_on(date '2025-08-17', 'libur_nasional', 6, 'worked')
