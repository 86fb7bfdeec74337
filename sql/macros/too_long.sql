-- Problem of a value longer than the contract allows, null otherwise.
create or replace macro too_long(label, value, most) as
  if(length(value) > most, problem('text_too_long', label || ': ' || length(value) || ' characters, at most ' || most), null);
-- assert: too_long('title', 'abc', 3) is null
-- assert: too_long('title', 'abcd', 3).detail = 'title: 4 characters, at most 3'
-- assert: too_long('title', null, 3) is null
