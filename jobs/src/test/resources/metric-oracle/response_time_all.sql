-- Message by message: between two replies the first one asks, and the reply after it answers.
with talk as (
    select
        source.interaction_id, cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start, step.at, step.actor_type,
        count(if(step.actor_type = 'agent', 1, null)) over (partition by source.interaction_id order by step.at, step.seq) as n_replies
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    inner join interaction_event as step on step.interaction_id = source.interaction_id
    where
        source.channel <> 'bot'
        and coalesce(step.is_public, true)
        and step.type in ('reply', 'message')
        and step.actor_type in ('customer', 'agent')
),

asked as (
    select interaction_id, period_start, n_replies, min(at) as at
    from talk
    where actor_type = 'customer'
    group by interaction_id, period_start, n_replies
)

select asked.period_start, avg(timestampdiff(second, asked.at, answer.at)) as value
from asked
inner join talk as answer
    on answer.interaction_id = asked.interaction_id and answer.actor_type = 'agent' and answer.n_replies = asked.n_replies + 1
group by asked.period_start
