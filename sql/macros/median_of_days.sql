-- Median of daily counts over a number of days of which only those with a count are listed; the others are days of 0.
create or replace macro median_of_days(counts, days) as
  list_median(list_concat(coalesce(list_filter(counts, lambda each: each is not null), []),
    list_resize([]::bigint[], greatest(0, days - len(list_filter(counts, lambda each: each is not null))), 0)));
-- assert: median_of_days([4, 2], 3) = 2
-- assert: median_of_days([4], 3) = 0
-- assert: median_of_days([null], 2) = 0
