-- Of the cases themselves.
with known as (
    select
        source.*,
        source.first_solved_at < (select max(data_as_of) from metric_values) as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.first_solved_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
)

select period_start, percentile(timestampdiff(second, opened_at, first_solved_at), 0.9) as value
from known
where is_done and timestampdiff(second, opened_at, first_solved_at) >= 0
group by period_start
