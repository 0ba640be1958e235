with month as (
    select distinct period_start, to_utc_timestamp(period_end, 'Europe/Paris') as ends_at from customer_period where period_type = 'month'
)

select month.period_start, 100 * count_if(plan.status = 'done' and plan.ended_at < month.ends_at) / count(*) as value
from month
inner join initiative as plan on plan.started_at < month.ends_at
where not (plan.status = 'stopped' and coalesce(plan.ended_at < month.ends_at, false))
group by month.period_start
