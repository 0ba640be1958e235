select
    cast(date_trunc('month', completed_on) as date) as period_start,
    100 * avg(case when value >= 9 then 1 when value >= 7 then 0 else -1 end) as value
from rating
where metric_role = 'LTR' and scale_min = 1
group by 1
