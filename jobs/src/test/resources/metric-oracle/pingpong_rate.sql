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

select known.period_start, 100 * avg(if(known.case_id in (
    select turn.case_id from turn
    inner join turn as later on later.case_id = turn.case_id and later.nth = turn.nth + 2 and later.assignee = turn.assignee
), 1, 0)) as value
from known
where known.case_id in (select case_id from case_status_event)
group by known.period_start
