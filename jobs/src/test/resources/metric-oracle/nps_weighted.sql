-- Customer by customer.
with customer as (
    select
        cast(date_trunc('month', completed_on) as date) as period_start,
        respondent_id,
        sum(counts) as w,
        sum(case when value >= 9 then counts when value < 7 then -counts else 0 end) as net
    from counted_answer
    where metric_role = 'LTR' and scale_min = 0 and scale_max = 10
    group by all
)

select period_start, 100 * sum(net) / sum(w) as value
from customer
group by period_start
