-- From the histogram of the answers.
with histogram as (
    select cast(date_trunc('month', completed_on) as date) as period_start, value, scale_min, scale_max, count(*) as n
    from rating
    where metric_role = 'CSAT' and is_rated_again is not true
    group by all
)

select period_start, sum(n * value) / sum(n) as value
from histogram
group by period_start
