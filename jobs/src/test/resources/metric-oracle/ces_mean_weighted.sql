-- Customer by customer.
with customer as (
    select
        cast(date_trunc('month', completed_on) as date) as period_start,
        respondent_id,
        sum(counts) as w,
        sum(counts * value) as net
    from counted_answer
    where metric_role = 'CES' and scale_min = 1 and scale_max = 7
    group by all
)

select period_start, sum(net) / sum(w) as value
from customer
group by period_start
