with left_ as (
    select person_id, period_start, max(coalesce(churn_kind, 'voluntary')) as kind
    from customer_period
    where period_type = 'month' and is_active_start and not is_active_end
    group by person_id, period_start
)

select month.period_start, 100 * count(left_.person_id) / count(*) as value
from customer_period as month
left join left_ on left_.person_id = month.person_id and left_.period_start = month.period_start and left_.kind = 'voluntary'
where month.period_type = 'month' and month.is_active_start
group by month.period_start
