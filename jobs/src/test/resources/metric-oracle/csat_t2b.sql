-- From the histogram of the answers.
with histogram as (
    select cast(date_trunc('month', completed_on) as date) as period_start, value, scale_min, scale_max, count(*) as n
    from rating
    where metric_role = 'CSAT' and is_rated_again is not true
    group by all
)

select period_start, 100 * sum(if(value >= scale_max + 1 - case scale_max - scale_min + 1 when 2 then 1 when 3 then 1 when 10 then 3 when 11 then 3 else 2 end, n, 0)) / sum(n) as value
from histogram
group by period_start
