-- Why a row cannot be used: a code of the closed list of reasons, and what exactly was found.
create or replace macro problem(code, detail) as struct_pack(reason := cast(code as varchar), detail := cast(detail as varchar));
-- assert: problem('missing_value', 'class').reason = 'missing_value'
-- assert: problem('missing_value', 'class').detail = 'class'
