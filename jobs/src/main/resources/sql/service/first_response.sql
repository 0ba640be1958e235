-- How long contacts waited, for a person and for anybody, and whether the time promised for the channel was kept.
-- Grain: contact_id.
-- Inputs: inbound, reply, business_time, response_target.
-- Times that run backwards are unknown, and said to be. What became of a call is not known before it is over.
with timed as (
    select
        inbound.contact_id,
        inbound.channel,
        inbound.is_bot,
        inbound.is_answered,
        inbound.started_at,
        cast(from_utc_timestamp(inbound.started_at, :zone) as date) as started_on,
        inbound.over_at,
        coalesce(
            inbound.wait_s,
            -- Messages wait in no line: what is not recorded of them is not known.
            (
                unix_micros(
                    case
                        when inbound.channel not in ('phone', 'chat') then null
                        when inbound.outcome = 'answered' then inbound.answered_at
                        when inbound.outcome = 'abandoned' then inbound.abandoned_at
                    end
                )
                - unix_micros(coalesce(inbound.queue_entered_at, inbound.started_at))
            ) / 1e6d
        ) as waited_s,
        -- Without steps, the moment somebody took the contact stands for the reply.
        if(reply.interaction_id is null, inbound.answered_at, reply.person_reply_at) as replied_at,
        least(reply.any_reply_at, if(reply.interaction_id is null, inbound.answered_at, null)) as anything_at,
        business_time.business_s
    from identifier(:inbound) as inbound
    left join identifier(:reply) as reply on reply.interaction_id = inbound.contact_id
    left join identifier(:business_time) as business_time on business_time.span_id = inbound.contact_id
),

spans as (
    select
        *,
        (unix_micros(replied_at) - unix_micros(started_at)) / 1e6d as replied_s,
        (unix_micros(anything_at) - unix_micros(started_at)) / 1e6d as anything_s,
        (unix_micros(:as_of) - unix_micros(started_at)) / 1e6d as observed_s
    from timed
),

-- A call is answered when it is picked up; everything else when a person has written back.
answered as (
    select
        *,
        coalesce(waited_s < 0, false) or coalesce(replied_s < 0, false) or coalesce(anything_s < 0, false)
            as is_clock_skewed,
        if(waited_s >= 0, waited_s, null) as true_wait_s,
        case
            when is_bot then null
            when channel = 'phone' then if(is_answered and waited_s >= 0, waited_s, null)
            when replied_s >= 0 then replied_s
        end as response_s
    from spans
),

promised as (
    select
        answered.*,
        if(answered.channel = 'phone' and response_s < business_s, response_s, business_s) as open_s,
        case
            when is_bot or answered.channel = 'phone' then response_s
            else least(response_s, if(anything_s >= 0, anything_s, null))
        end as response_incl_bot_s,
        target.target_s,
        target.is_business,
        timestamp_micros(unix_micros(answered.started_at) + cast(target.target_s * 1e6 as bigint)) as due_at
    from answered
    left join identifier(:response_target) as target
        on
            target.channel = answered.channel
            and target.valid_from <= answered.started_on
            and (target.valid_to is null or target.valid_to > answered.started_on)
),

judged as (
    select
        *,
        case
            when is_bot or response_s is null and is_clock_skewed then null
            when channel = 'phone' and over_at is null then null
            when if(is_business, open_s, response_s) <= target_s and response_s is not null then true
            when if(is_business, open_s, coalesce(response_s, observed_s)) > target_s then false
        end as is_within_target
    from promised
)

select
    contact_id,
    is_clock_skewed,
    true_wait_s as wait_s,
    replied_at,
    response_s,
    response_incl_bot_s,
    if(response_s is null, null, open_s) as response_business_s,
    target_s,
    is_business as is_business_target,
    is_within_target,
    -- Since when that is certain; of a promise in opening hours that was broken no more is known than not before when.
    case
        when is_within_target is null then null
        when channel = 'phone' then greatest(over_at, if(is_within_target, null, due_at))
        when is_within_target then replied_at
        else due_at
    end as judged_at
from judged
