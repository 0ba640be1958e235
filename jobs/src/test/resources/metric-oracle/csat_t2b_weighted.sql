-- Customer by customer.
with customer as (
    select
        cast(date_trunc('month', completed_on) as date) as period_start,
        respondent_id,
        sum(counts) as w,
        sum(if(value >= scale_max + 1 - case scale_max - scale_min + 1 when 2 then 1 when 3 then 1 when 10 then 3 when 11 then 3 else 2 end, counts, 0)) as net
    from counted_answer
    where metric_role = 'CSAT' and is_rated_again is not true
    group by all
)

select period_start, 100 * sum(net) / sum(w) as value
from customer
group by period_start
