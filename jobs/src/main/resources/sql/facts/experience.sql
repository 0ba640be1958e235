-- What customers went through before they answered: deliveries, cases, price rises.
-- Grain: response_id.
-- Inputs: feedback, sale, ticket, interaction, subscription, subscription_event, identity_map.
-- Only what had happened when the customer answered may lie behind the answer.
with answers as (
    select response_id, person_id, completed_at
    from identifier(:feedback)
    where person_id is not null
),

deliveries as (
    select
        answers.response_id,
        count(*) as n_deliveries,
        if(
            count(sale.delivery_delay_days) = 0,
            null,
            coalesce(
                max_by(sale.delivery_delay_days, struct(sale.delivered_at, sale.order_id))
                    filter (where sale.delivery_delay_days > 0),
                0d
            )
        ) as days_late
    from answers
    inner join identifier(:sale) as sale
        on
            sale.person_id = answers.person_id
            and sale.delivered_at >= answers.completed_at - interval 120 days
            and sale.delivered_at < answers.completed_at
    where sale.is_purchase
    group by answers.response_id
),

recent_cases as (
    select
        answers.response_id,
        answers.completed_at,
        ticket.case_id,
        ticket.opened_at,
        ticket.first_reply_s,
        coalesce(
            unix_micros(ticket.opened_at) + 1e6 * ticket.first_reply_s < unix_micros(answers.completed_at), false
        ) as is_replied
    from answers
    inner join identifier(:ticket) as ticket
        on
            ticket.person_id = answers.person_id
            and ticket.opened_at >= answers.completed_at - interval 120 days
            and ticket.opened_at < answers.completed_at
),

cases as (
    select
        response_id,
        max(completed_at) as completed_at,
        count(*) as n_cases,
        max_by(case_id, struct(opened_at, case_id)) filter (where is_replied) as case_id,
        max_by(first_reply_s / 3600, struct(opened_at, case_id)) filter (where is_replied) as reply_hours
    from recent_cases
    group by response_id
),

followed as (
    select
        cases.response_id,
        count(*) > 1 as is_followed_up
    from cases
    inner join identifier(:interaction) as interaction
        on
            interaction.case_id = cases.case_id
            and interaction.started_at < cases.completed_at
    where
        coalesce(interaction.direction, 'in') = 'in'
        and interaction.channel <> 'bot'
        and not coalesce(interaction.is_spam, false)
        and not coalesce(interaction.is_test, false)
    group by cases.response_id
),

contracts as (
    select
        identity_map.person_id,
        subscription.subscription_id,
        subscription.started_at,
        subscription.ended_at
    from identifier(:subscription) as subscription
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
),

prices as (
    select
        answers.response_id,
        coalesce(
            bool_or(
                subscription_event.kind = 'price'
                and subscription_event.mrr_delta > 0
                and subscription_event.at >= answers.completed_at - interval 90 days
                and subscription_event.at < answers.completed_at
            ),
            false
        ) as has_price_rise
    from answers
    inner join contracts
        on
            contracts.person_id = answers.person_id
            and contracts.started_at < answers.completed_at
            and (contracts.ended_at is null or contracts.ended_at >= answers.completed_at)
    left join identifier(:subscription_event) as subscription_event
        on subscription_event.subscription_id = contracts.subscription_id
    group by answers.response_id
)

select
    answers.response_id,
    answers.person_id,
    coalesce(deliveries.n_deliveries, 0) as n_deliveries,
    deliveries.days_late,
    coalesce(cases.n_cases, 0) as n_cases,
    cases.reply_hours,
    followed.is_followed_up,
    prices.has_price_rise
from answers
left join deliveries on deliveries.response_id = answers.response_id
left join cases on cases.response_id = answers.response_id
left join followed on followed.response_id = answers.response_id
left join prices on prices.response_id = answers.response_id
