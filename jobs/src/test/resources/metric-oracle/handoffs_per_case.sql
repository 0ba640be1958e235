-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
),

turn as (
    select *, row_number() over (partition by case_id order by at) as nth
    from (
        select *, lag(assignee) over (partition by case_id order by at) as before
        from case_status_event
        where assignee is not null
    )
    where before is null or before <> assignee
)

select known.period_start, sum(hand.n) / count(*) as value
from known
inner join (select case_id, max(nth) - 1 as n from turn group by case_id) as hand on hand.case_id = known.case_id
group by known.period_start
