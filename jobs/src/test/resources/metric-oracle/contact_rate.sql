-- Of the contacts and the persons themselves.
with counted as (
    select cast(date_trunc('month', contact.started_on) as date) as period_start, count(*) as n
    from contact
    inner join customer_period as period
        on period.person_id = contact.person_id and period.period_type = 'month'
        and period.period_start = date_trunc('month', contact.started_on)
    where not contact.is_bot
    group by 1
)

select base.period_start, 1000 * coalesce(max(counted.n), 0) / count(*) as value
from customer_period as base
left join counted on counted.period_start = base.period_start
where base.period_type = 'month' and base.is_active_end
group by base.period_start
