-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
),

hand as (
    select case_id, count(distinct assignee) as n_agents, count(distinct team) as n_teams,
        sum(if(to_status in ('new', 'open', 'pending', 'on_hold') and before in ('solved', 'closed'), 1, 0)) as n_reopens,
        count(if(before is null or before <> to_status, 1, null)) - count(distinct to_status) as n_again
    from (select *, lag(to_status) over (partition by case_id order by at) as before from case_status_event)
    group by case_id
)

select known.period_start, 100 * avg(if(hand.n_teams > 1, 1, 0)) as value
from known
inner join hand on hand.case_id = known.case_id
where true
group by known.period_start
