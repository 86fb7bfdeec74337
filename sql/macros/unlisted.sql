-- Problem of a value that is not on a closed list, null when it is on it or absent; the detail names the list.
create or replace macro unlisted(code, label, value, allowed) as
  if(not list_contains(allowed, value),
    problem(code, label || ': ' || shown(value) || ' is none of ' || array_to_string(allowed, ', ')), null);
-- assert: unlisted('unknown_class', 'class', 'b', ['a', 'b']) is null
-- assert: unlisted('unknown_class', 'class', null, ['a', 'b']) is null
-- assert: unlisted('unknown_class', 'class', 'c', ['a', 'b']).detail = 'class: "c" is none of a, b'
