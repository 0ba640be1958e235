-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
)

select period_start, 100 * avg(if(first_solved_at <= opened_at + interval 30 days, 0, 1)) as value
from known
where opened_at <= (select max(data_as_of) from metric_values) - interval 30 days
group by period_start
