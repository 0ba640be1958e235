-- Contacts customers began: how they waited, what was done, what came after, what they led to.
-- Grain: contact_id.
-- Inputs: inbound, reply, business_time, sequel, response_target, assisted_order, sale, staffed, contact_cost.
-- Times that run backwards are unknown, and said to be. A window that is not over yet tells nothing.
with orders as (
    select
        assisted_order.contact_id,
        count(*) as n_orders,
        sum(sale.net_amount) as revenue
    from identifier(:assisted_order) as assisted_order
    inner join identifier(:sale) as sale on sale.order_id = assisted_order.order_id
    group by assisted_order.contact_id
),

costs as (
    select
        contact_id,
        cast(cost as double) as cost
    from identifier(:contact_cost)
),

observed as (
    select min(from_at) as since
    from identifier(:staffed)
),

timed as (
    select
        inbound.*,
        if(inbound.started_at >= observed.since, staffed.from_at is not null, null) as is_staffed,
        cast(from_utc_timestamp(inbound.started_at, :zone) as date) as started_on,
        inbound.channel = 'bot' as is_bot,
        inbound.channel in ('phone', 'chat') as is_live,
        inbound.channel <> 'bot' and coalesce(inbound.outcome = 'answered', false) as is_answered,
        (unix_micros(:as_of) - unix_micros(inbound.started_at)) / 86400e6d as observed_days,
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
        (
            unix_micros(if(reply.interaction_id is null, inbound.answered_at, reply.person_reply_at))
            - unix_micros(inbound.started_at)
        ) / 1e6d as replied_s,
        (
            unix_micros(least(reply.any_reply_at, if(reply.interaction_id is null, inbound.answered_at, null)))
            - unix_micros(inbound.started_at)
        ) / 1e6d as anything_s,
        reply.n_replies,
        reply.n_turns,
        reply.turns_wait_s,
        business_time.business_s,
        sequel.match_level,
        sequel.is_followed,
        sequel.is_multichannel,
        (unix_micros(inbound.started_at) - unix_micros(sequel.previous_at)) / 86400e6d as days_since_previous,
        (unix_micros(sequel.next_at) - unix_micros(inbound.started_at)) / 86400e6d as days_to_next,
        (unix_micros(sequel.next_same_channel_at) - unix_micros(inbound.started_at)) / 86400e6d
            as days_to_next_same_channel,
        (unix_micros(sequel.next_by_person_at) - unix_micros(inbound.started_at)) / 86400e6d as days_to_person
    from identifier(:inbound) as inbound
    left join identifier(:reply) as reply on reply.interaction_id = inbound.contact_id
    left join identifier(:business_time) as business_time on business_time.span_id = inbound.contact_id
    left join identifier(:sequel) as sequel on sequel.contact_id = inbound.contact_id
    left join identifier(:staffed) as staffed
        on
            staffed.day = cast(inbound.started_at as date)
            and staffed.from_at <= inbound.started_at
            and staffed.until_at > inbound.started_at
    left join observed on true
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
    from timed
),

judged as (
    select
        answered.*,
        if(answered.channel = 'phone' and response_s < business_s, response_s, business_s) as open_s,
        case
            when is_bot or answered.channel = 'phone' then response_s
            else least(response_s, if(anything_s >= 0, anything_s, null))
        end as response_incl_bot_s,
        target.target_s,
        target.is_business as is_business_target,
        coalesce(days_since_previous <= 7, false) as is_repeat,
        -- Somebody of the company had to take over.
        case
            when not is_bot then null
            when transfers > 0 or outcome = 'flow_out' then true
            when person_id is null then null
            when days_to_person <= 1 then true
            when observed_days < 1 then null
            else false
        end as is_handed_off
    from answered
    left join identifier(:response_target) as target
        on
            target.channel = answered.channel
            and target.valid_from <= answered.started_on
            and (target.valid_to is null or target.valid_to > answered.started_on)
)

select
    judged.contact_id,
    person_id,
    contact_person_id,
    started_at,
    started_on,
    channel,
    queue,
    team,
    reason_l1,
    reason_l2,
    product_line,
    service_id,
    outcome,
    is_bot,
    is_live,
    is_staffed,
    is_answered,
    not is_bot and coalesce(outcome = 'abandoned', false) as is_abandoned,
    not is_bot and coalesce(outcome = 'abandoned' and true_wait_s < 5, false) as is_short_abandon,
    not is_bot and coalesce(outcome = 'flow_out', false) as is_flow_out,
    not is_bot and coalesce(outcome = 'callback', false) as is_callback,
    is_clock_skewed,
    true_wait_s as wait_s,
    if(is_answered, talk_s, null) as talk_s,
    if(is_answered, hold_s, null) as hold_s,
    if(is_answered, acw_s, null) as acw_s,
    if(is_answered, talk_s + coalesce(hold_s, 0) + acw_s, null) as handle_s,
    if(
        is_answered,
        (talk_s + coalesce(hold_s, 0)) / greatest(coalesce(concurrent_max, 1), 1) + acw_s,
        null
    ) as effort_s,
    costs.cost,
    transfers as n_transfers,
    transfers > 0 as is_transferred,
    n_replies,
    n_turns,
    turns_wait_s,
    response_s as first_response_s,
    response_incl_bot_s as first_response_incl_bot_s,
    if(response_s is null, null, open_s) as first_response_business_s,
    target_s as response_target_s,
    case
        when is_bot or response_s is null and is_clock_skewed then null
        when if(is_business_target, open_s, response_s) <= target_s and response_s is not null then true
        when if(is_business_target, open_s, coalesce(response_s, observed_days * 86400)) > target_s then false
    end as is_within_target,
    if(is_bot, null, channel <> preferred_channel) as is_channel_mismatch,
    match_level,
    observed_days,
    days_since_previous,
    days_to_next,
    if(is_followed, is_repeat, null) as is_repeat,
    if(is_followed, not is_repeat, null) as is_issue_start,
    if(
        is_followed and is_answered and observed_days >= 1 and not coalesce(days_since_previous <= 1, false),
        not coalesce(days_to_next <= 1, false),
        null
    ) as is_resolved_1d,
    if(
        is_followed and is_answered and observed_days >= 7 and not is_repeat,
        not coalesce(days_to_next <= 7, false),
        null
    ) as is_resolved_7d,
    if(
        is_followed and is_answered and observed_days >= 14 and not coalesce(days_since_previous <= 14, false),
        not coalesce(days_to_next <= 14, false),
        null
    ) as is_resolved_14d,
    if(
        is_followed and is_answered and observed_days >= 30 and not coalesce(days_since_previous <= 30, false),
        not coalesce(days_to_next <= 30, false),
        null
    ) as is_resolved_30d,
    if(
        is_followed and is_answered and observed_days >= 7 and not is_repeat,
        not coalesce(days_to_next_same_channel <= 7, false),
        null
    ) as is_resolved_same_channel_7d,
    if(is_followed and observed_days >= 7 and not is_repeat, is_multichannel, null) as is_multichannel,
    is_handed_off,
    case
        when not is_bot then null
        when is_handed_off then false
        when person_id is null or match_level is null or observed_days < 7 then null
        else not coalesce(days_to_next <= 7, false)
    end as is_contained,
    if(is_answered and person_id is not null and observed_days >= 7, orders.contact_id is not null, null)
        as is_followed_by_order,
    orders.n_orders,
    orders.revenue as order_revenue,
    country,
    language,
    segment,
    kind
from judged
left join orders on orders.contact_id = judged.contact_id
left join costs on costs.contact_id = judged.contact_id
