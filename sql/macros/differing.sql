-- Which values of two landed rows (as JSON objects) differ, for the detail of a duplicate.
create or replace macro differing(one, other) as
  coalesce(
    'differs in ' || nullif(array_to_string(list_filter(json_keys(one), lambda key:
      not starts_with(key, '_') and json_extract_string(one, '$.' || key) is distinct from json_extract_string(other, '$.' || key)), ', '), ''),
    'identical');
-- assert: differing('{"a": "1", "_row": 1}', '{"a": "1", "_row": 2}') = 'identical'
-- assert: differing('{"a": "1", "b": "2", "c": null}', '{"a": "1", "b": "3", "c": "x"}') = 'differs in b, c'
