with active as (
    select person_id, period_start from customer_period where period_type = 'month' and (is_active_start or is_active_end)
),

bought as (
    select person_id, cast(date_trunc('month', ordered_on) as date) as period_start, sum(net_amount) as revenue
    from sale
    where person_id is not null
    group by all
)

select active.period_start, sum(coalesce(bought.revenue, 0)) / count(*) as value
from active
left join bought on bought.person_id = active.person_id and bought.period_start = active.period_start
group by active.period_start
