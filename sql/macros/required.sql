-- Problem of a required value that is empty, null otherwise.
create or replace macro required(label, value) as if(value is null, problem('missing_value', label), null);
-- assert: required('class', null).detail = 'class'
-- assert: required('class', 'berkadar') is null
