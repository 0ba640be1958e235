-- From the histogram of the answers.
with histogram as (
    select cast(date_trunc('month', completed_on) as date) as period_start, value, scale_min, scale_max, count(*) as n
    from rating
    where metric_role = 'CES' and scale_min = 1 and scale_max = 7
    group by all
)

select period_start, 100 - 100 * sum(if(value < 5, n, 0)) / sum(n) as value
from histogram
group by period_start
