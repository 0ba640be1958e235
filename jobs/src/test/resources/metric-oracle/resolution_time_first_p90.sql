-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.last_solved_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
)

select period_start, percentile(timestampdiff(second, opened_at, first_solved_at), 0.9) as value
from known
where is_done and timestampdiff(second, opened_at, first_solved_at) >= 0
group by period_start
