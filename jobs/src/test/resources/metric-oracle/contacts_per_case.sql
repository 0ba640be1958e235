-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
),

counted as (
    select known.period_start, count(if(coalesce(contact.direction, 'in') = 'in' and contact.channel <> 'bot', 1, null)) as n
    from known
    inner join interaction as contact on contact.case_id = known.case_id
    where contact.is_spam is not true and contact.is_test is not true
    group by known.case_id, known.period_start
)

select period_start, avg(n) as value
from counted
group by period_start
