-- How many persons became known in the month the history begins with, and how many in a month after it on average.
-- Grain: one row.
-- Inputs: person.
with months as (
    select
        date_trunc('month', first_seen_at) as month_seen,
        count(*) as n
    from identifier(:person)
    group by date_trunc('month', first_seen_at)
)

select
    min_by(n, month_seen) as in_first,
    count(*) - 1 as months_after,
    (sum(n) - min_by(n, month_seen)) / (count(*) - 1) as after_on_average
from months
having count(*) > 1
