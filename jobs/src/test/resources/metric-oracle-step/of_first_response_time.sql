-- A step several oracles share, read as of_first_response_time.
with met as (
    select case
            when source.channel = 'bot' then null
            when source.channel = 'phone' then if(source.outcome = 'answered', coalesce(source.wait_s, timestampdiff(second, source.queue_entered_at, source.answered_at)), null)
            else timestampdiff(second, source.started_at, if(step.interaction_id is null, source.answered_at, step.person_at))
        end as response,
        case
            when source.channel = 'bot' then null
            when source.channel = 'phone' then if(source.outcome = 'answered', coalesce(source.wait_s, timestampdiff(second, source.queue_entered_at, source.answered_at)), null)
            else timestampdiff(second, source.started_at, if(step.interaction_id is null, source.answered_at, step.any_at))
        end as response_incl_bot,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    left join (
        select interaction_id, min(if(actor_type = 'agent' and type in ('reply', 'message'), at, null)) as person_at, min(if(actor_type <> 'customer', at, null)) as any_at
        from interaction_event
        where coalesce(is_public, true) and type in ('reply', 'message', 'auto_ack')
        group by interaction_id
    ) as step on step.interaction_id = source.interaction_id
)

select * from met
