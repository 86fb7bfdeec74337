-- Problem of a value that is given but could not be read as its type, null otherwise. What looks like a date and is
-- none (2024-02-30) is an impossible date, everything else a bad value.
create or replace macro untyped(label, written, value) as
  case
    when written is null or value is not null then null
    when regexp_matches(written, '^\d{4}-\d{2}-\d{2}') then problem('impossible_date', label || ': ' || shown(written))
    else problem('bad_value', label || ': ' || shown(written))
  end;
-- assert: untyped('rating', '4', 4) is null
-- assert: untyped('rating', null, null) is null
-- assert: untyped('rating', 'bagus', null).reason = 'bad_value'
-- assert: untyped('at', '2024-02-30 10:00', null).reason = 'impossible_date'
-- assert: untyped('at', '31/12/2024', null).reason = 'bad_value'
