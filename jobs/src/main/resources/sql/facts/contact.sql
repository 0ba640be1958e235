-- Contacts customers began: how they waited, what was done, what came after, what they led to.
-- Grain: contact_id.
-- Inputs: inbound, first_response, reply, issue, assisted_order, sale, staffed, contact_cost.
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

met as (
    select
        *,
        trunc(from_utc_timestamp(started_at, :zone), 'month') as month,
        if(
            is_answered,
            (talk_s + coalesce(hold_s, 0)) / greatest(coalesce(concurrent_max, 1), 1) + acw_s,
            null
        ) as effort_s
    from identifier(:inbound)
),

-- Conversations that were left open count no longer than those nearly all are shorter than.
longest as (
    select
        channel,
        month,
        percentile(effort_s, 0.995) as effort_s
    from met
    where effort_s is not null
    group by channel, month
),

observed as (
    select min(from_at) as since
    from identifier(:staffed)
)

select
    inbound.contact_id,
    inbound.person_id,
    inbound.contact_person_id,
    inbound.started_at,
    cast(from_utc_timestamp(inbound.started_at, :zone) as date) as started_on,
    inbound.channel,
    inbound.queue,
    inbound.team,
    inbound.reason_l1,
    inbound.reason_l2,
    inbound.product_line,
    inbound.service_id,
    inbound.outcome,
    inbound.is_bot,
    inbound.channel in ('phone', 'chat') as is_live,
    if(inbound.started_at >= observed.since, staffed.from_at is not null, null) as is_staffed,
    inbound.is_answered,
    not inbound.is_bot and coalesce(inbound.outcome = 'abandoned', false) as is_abandoned,
    not inbound.is_bot and coalesce(inbound.outcome = 'abandoned' and first_response.wait_s < 5, false)
        as is_short_abandon,
    not inbound.is_bot and coalesce(inbound.outcome = 'flow_out', false) as is_flow_out,
    not inbound.is_bot and coalesce(inbound.outcome = 'callback', false) as is_callback,
    first_response.is_clock_skewed,
    first_response.wait_s,
    if(
        inbound.channel in ('phone', 'chat') and inbound.is_answered and inbound.answered_at >= inbound.started_at,
        (unix_micros(inbound.answered_at) - unix_micros(inbound.started_at)) / 1e6,
        null
    ) as wait_total_s,
    if(inbound.is_answered, inbound.talk_s, null) as talk_s,
    if(inbound.is_answered, inbound.hold_s, null) as hold_s,
    if(inbound.is_answered, inbound.acw_s, null) as acw_s,
    if(inbound.is_answered, inbound.talk_s + coalesce(inbound.hold_s, 0) + inbound.acw_s, null) as handle_s,
    inbound.effort_s,
    if(inbound.effort_s is null, null, least(inbound.effort_s, longest.effort_s)) as effort_capped_s,
    costs.cost,
    inbound.transfers as n_transfers,
    inbound.transfers > 0 as is_transferred,
    reply.n_replies,
    reply.n_turns,
    reply.turns_wait_s,
    first_response.response_s as first_response_s,
    first_response.response_incl_bot_s as first_response_incl_bot_s,
    first_response.response_business_s as first_response_business_s,
    first_response.target_s as response_target_s,
    first_response.is_within_target,
    if(inbound.is_bot, null, inbound.channel <> inbound.preferred_channel) as is_channel_mismatch,
    issue.match_level,
    issue.observed_days,
    issue.days_since_previous,
    issue.days_to_next,
    issue.is_repeat,
    issue.is_issue_start,
    issue.is_resolved_1d,
    issue.is_resolved_7d,
    issue.is_resolved_14d,
    issue.is_resolved_30d,
    issue.is_resolved_same_channel_7d,
    issue.is_multichannel,
    issue.is_handed_off,
    issue.is_contained,
    if(
        inbound.is_answered and inbound.person_id is not null and issue.observed_days >= 7,
        orders.contact_id is not null,
        null
    ) as is_followed_by_order,
    orders.n_orders,
    orders.revenue as order_revenue,
    inbound.country,
    inbound.language,
    inbound.segment,
    inbound.kind
from met as inbound
inner join identifier(:first_response) as first_response on first_response.contact_id = inbound.contact_id
inner join identifier(:issue) as issue on issue.contact_id = inbound.contact_id
left join identifier(:reply) as reply on reply.interaction_id = inbound.contact_id
left join identifier(:staffed) as staffed
    on
        staffed.day = cast(inbound.started_at as date)
        and staffed.from_at <= inbound.started_at
        and staffed.until_at > inbound.started_at
left join observed on true
left join orders on orders.contact_id = inbound.contact_id
left join costs on costs.contact_id = inbound.contact_id
left join longest on longest.channel = inbound.channel and longest.month = inbound.month
