-- Of the cases themselves.
with known as (
    select
        source.*,
        ticket.solved_on is not null as is_done,
        cast(date_trunc('month', from_utc_timestamp(source.last_solved_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
),

touch as (
    select contact.case_id, count(step.seq) as n
    from interaction as contact
    inner join interaction_event as step on step.interaction_id = contact.interaction_id
    where contact.is_spam is not true and contact.is_test is not true
        and step.actor_type = 'agent' and step.type in ('reply', 'message') and step.is_public is not false
    group by contact.case_id
)

select known.period_start, 100 * avg(if(coalesce(touch.n, 0) = 1, 1, 0)) as value
from known
left join touch on touch.case_id = known.case_id
where known.is_done and known.case_id in (
    select contact.case_id from interaction as contact
    inner join interaction_event as step on step.interaction_id = contact.interaction_id
    where contact.is_spam is not true and step.is_public is not false and step.type in ('reply', 'message', 'auto_ack')
)
group by known.period_start
