-- Message by message: the first of a row, and the next reply.
with talk as (
    select source.interaction_id, cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start, step.at, step.seq, step.actor_type
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
    select
        message.period_start,
        timestampdiff(second, message.at, min(answer.at)) as waited
    from talk as message
    inner join talk as answer
        on answer.interaction_id = message.interaction_id
        and answer.actor_type = 'agent'
        and (answer.at > message.at or (answer.at = message.at and answer.seq > message.seq))
    where message.actor_type = 'customer' and coalesce((
        select max_by(earlier.actor_type, struct(earlier.at, earlier.seq))
        from talk as earlier
        where earlier.interaction_id = message.interaction_id
            and (earlier.at < message.at or (earlier.at = message.at and earlier.seq < message.seq))
    ), 'agent') = 'agent'
    group by message.interaction_id, message.seq, message.at, message.period_start
)

select period_start, avg(waited) as value
from asked
group by period_start
