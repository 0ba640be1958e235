-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
)

select period_start, avg(timestampdiff(second, opened_at, first_reply_at)) as value
from known
where first_reply_at >= opened_at and first_reply_at < (select max(data_as_of) from metric_values)
group by period_start
