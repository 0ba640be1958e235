with month as (
    select
        *,
        max(if(is_active_start or is_active_end, period_start, null)) over (
            partition by person_id order by period_start rows between unbounded preceding and 1 preceding
        ) as last_active
    from customer_period
    where period_type = 'month'
)

select period_start, 100 * avg(if(is_active_end, 1, 0)) as value
from month
where not is_active_start and last_active is not null
group by period_start
