-- Of the contacts and the persons themselves.
with counted as (
    select cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start, count(*) as n
    from interaction as source
    inner join identity_map as map on map.customer_id = source.customer_id
    inner join customer_period as period
        on period.person_id = map.person_id and period.period_type = 'month'
        and period.period_start = date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris'))
    where source.direction is distinct from 'out' and source.is_spam is not true and source.is_test is not true
    group by 1
)

select base.period_start, 1000 * coalesce(max(counted.n), 0) / count(*) as value
from customer_period as base
left join counted on counted.period_start = base.period_start
where base.period_type = 'month' and base.is_active_end
group by base.period_start
