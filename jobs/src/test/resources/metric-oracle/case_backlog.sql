-- The last thing said of every case before the month ended.
with told as (
    select
        period.period_start, source.case_id,
        max_by(event.to_status, event.at) as status
    from case_ticket as source
    inner join identity_map as map on map.customer_id = source.customer_id
    inner join customer_period as period
        on period.person_id = map.person_id and period.period_type = 'month'
        and source.opened_at < to_utc_timestamp(add_months(period.period_start, 1), 'Europe/Paris')
    inner join case_status_event as event
        on event.case_id = source.case_id and event.at < to_utc_timestamp(add_months(period.period_start, 1), 'Europe/Paris')
    group by period.period_start, source.case_id
)

select base.period_start, coalesce(max(open.n), 0) as value
from (select distinct period_start from customer_period where period_type = 'month') as base
left join (
    select period_start, count(*) as n from told where status not in ('solved', 'closed') group by period_start
) as open on open.period_start = base.period_start
group by base.period_start
