-- A step several oracles share, read as of_waiting: cases by the last thing said of them before each month ended; the
-- running month ends with the run.
with month as (
    select
        period_start,
        least(to_utc_timestamp(add_months(period_start, 1), 'Europe/Paris'), max(data_as_of)) as ends_at
    from customer_period
    where period_type = 'month'
    group by period_start
),

told as (
    select
        month.period_start, month.ends_at, source.case_id, source.opened_at,
        max_by(event.to_status, event.at) as status
    from month
    inner join case_ticket as source on source.opened_at < month.ends_at
    inner join case_status_event as event on event.case_id = source.case_id and event.at < month.ends_at
    left semi join ticket on ticket.case_id = source.case_id
    group by month.period_start, month.ends_at, source.case_id, source.opened_at
)

select period_start, timestampdiff(microsecond, opened_at, ends_at) / 86400e6d as age_days
from told
where status not in ('solved', 'closed')
