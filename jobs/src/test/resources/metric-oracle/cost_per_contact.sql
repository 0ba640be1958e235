-- Whoever bears it: what the books have of a month, over the contacts handled in it.
with paid as (
    select cast(date_trunc('month', month) as date) as period_start, sum(amount) as amount
    from service_cost
    where kind <> 'other'
    group by 1
),

handled as (
    select cast(date_trunc('month', started_on) as date) as period_start, count(*) as n
    from contact
    where outcome = 'answered' and channel <> 'bot'
    group by 1
)

select paid.period_start, paid.amount / handled.n as value
from paid
inner join handled on handled.period_start = paid.period_start
