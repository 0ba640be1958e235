with block as (
    select response_id, cast(date_trunc('month', completed_on) as date) as period_start, count(distinct value) as n_values
    from rating
    group by response_id, completed_on, metric_role, item_kind, scale_min, scale_max
    having count(*) > 4
),

response as (
    select response_id, period_start, min(n_values) as n_values
    from block
    group by response_id, period_start
)

select period_start, 100 * count(if(n_values = 1, 1, null)) / count(*) as value
from response
group by period_start
