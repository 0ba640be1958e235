with month as (
    select distinct
        period_start,
        to_utc_timestamp(period_start, 'Europe/Paris') as starts_at,
        to_utc_timestamp(period_end, 'Europe/Paris') as ends_at
    from customer_period
    where period_type = 'month'
),

held as (
    select
        month.period_start,
        identity_map.person_id,
        bool_or(subscription.started_at < month.starts_at and coalesce(subscription.ended_at >= month.starts_at, true)) as at_start,
        bool_or(coalesce(subscription.ended_at >= month.ends_at, true)) as at_end
    from month
    inner join subscription on subscription.started_at < month.ends_at and coalesce(subscription.ended_at >= subscription.started_at, true)
    inner join identity_map on identity_map.customer_id = subscription.customer_id
    left semi join customer_period as known
        on known.person_id = identity_map.person_id and known.period_start = month.period_start and known.period_type = 'month'
    group by month.period_start, identity_map.person_id
)

select period_start, 100 * count_if(not at_end) / count(*) as value
from held
where at_start
group by period_start
