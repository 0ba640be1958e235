-- The customer-period dataset: every person known before the end of a period, with what happened in it and before it.
-- Grain: person_id, period_type, period_start.
-- Inputs: person, person_history, period_fact.
-- Attributes are those known at the end of the period, so that no later change reaches into it.
-- A count is 0 when the company has the source and nothing happened, and null when it has no such source.
with starts as (
    select
        explode(
            sequence(:first_period, :last_period, make_interval(0, :period_months, 0, :period_days))
        ) as period_start
),

periods as (
    select
        period_start,
        period_start + make_interval(0, :period_months, 0, :period_days) as period_end,
        to_utc_timestamp(period_start, :zone) as starts_at,
        to_utc_timestamp(period_start + make_interval(0, :period_months, 0, :period_days), :zone) as ends_at
    from starts
),

spine as (
    select
        cast(from_utc_timestamp(person.first_seen_at, :zone) as date) as known_on,
        known.* except (valid_from, valid_to, run_id),
        before.country as country_at_start,
        before.language as language_at_start,
        before.segment as segment_at_start,
        before.persona as persona_at_start,
        before.lifecycle_stage as lifecycle_stage_at_start,
        before.preferred_channel as preferred_channel_at_start,
        periods.period_start,
        periods.period_end,
        periods.ends_at
    from identifier(:person) as person
    inner join identifier(:person_history) as known on known.person_id = person.person_id
    cross join periods
    left join identifier(:person_history) as before
        on
            before.person_id = person.person_id
            and person.first_seen_at < periods.starts_at
            and before.valid_from < least(periods.starts_at, :as_of)
            and (before.valid_to is null or before.valid_to >= least(periods.starts_at, :as_of))
    where
        person.first_seen_at < periods.ends_at
        and (person.deleted_at is null or person.deleted_at >= periods.ends_at)
        and known.valid_from < least(periods.ends_at, :as_of)
        and (known.valid_to is null or known.valid_to >= least(periods.ends_at, :as_of))
),

facts as (
    select
        spine.*,
        period_fact.* except (person_id, period_type, period_start, run_id)
    from spine
    left join identifier(:period_fact) as period_fact
        on
            period_fact.person_id = spine.person_id
            and period_fact.period_type = :period_type
            and period_fact.period_start = spine.period_start
),

looked_back as (
    select
        *,
        last_value(ltr_last, true) over before_now as ltr_prev,
        max(last_response_on) over until_now as last_response_on_ever,
        max(cast(from_utc_timestamp(last_order_at, :zone) as date)) over until_now as last_order_on_ever,
        max(last_purchase_on) over until_now as last_purchase_on_at_end,
        max(last_purchase_on) over before_now as last_purchase_on_at_start,
        max(purchase_rank) over until_now as order_rank_max,
        coalesce(sum(revenue_net) over last_year, 0) - coalesce(revenue_net, 0) as revenue_12m_at_start,
        coalesce(sum(n_valid_orders) over last_year, 0) - coalesce(n_valid_orders, 0) as orders_12m_at_start
    from facts
    window
        until_now as (partition by person_id order by period_start rows between unbounded preceding and current row),
        before_now as (partition by person_id order by period_start rows between unbounded preceding and 1 preceding),
        -- Periods that began in the twelve months before this one, and this one, which is taken off again.
        last_year as (
            partition by person_id order by period_start range between interval 12 months preceding and current row
        )
),

active as (
    select
        *,
        case
            when :is_contractual then coalesce(is_subscribed_start, false)
            else coalesce(datediff(period_start, last_purchase_on_at_start) <= :activity_window_days, false)
        end as is_active_start,
        case
            when :is_contractual then coalesce(is_subscribed_end, false)
            else coalesce(datediff(period_end, last_purchase_on_at_end) <= :activity_window_days, false)
        end as is_active_end
    from looked_back
),

judged as (
    select
        *,
        coalesce(
            bool_or(is_active_start or is_active_end) over (
                partition by person_id order by period_start rows between unbounded preceding and 1 preceding
            ),
            false
        ) as was_active_before
    from active
)

select
    person_id,
    :period_type as period_type,
    period_start,
    period_end,
    cast(:as_of as timestamp) as data_as_of,
    ends_at > :as_of as is_provisional,
    :identity_version as identity_version,
    customer_ids,
    account_id,
    kind,
    country,
    language,
    segment,
    persona,
    lifecycle_stage,
    acquisition_source,
    preferred_channel,
    consent_survey,
    consent_profiling,
    consent_followup,
    country_at_start,
    language_at_start,
    segment_at_start,
    persona_at_start,
    lifecycle_stage_at_start,
    preferred_channel_at_start,
    datediff(period_end, known_on) as tenure_days,
    if(
        :has_orders or :has_subscriptions,
        coalesce(first_purchase_on >= period_start and first_purchase_on < period_end, false)
        or coalesce(first_contract_on >= period_start and first_contract_on < period_end, false),
        null
    ) as is_new,
    if(:has_status, is_active_start, null) as is_active_start,
    if(:has_status, is_active_end, null) as is_active_end,
    if(:has_status, is_active_start and not is_active_end, null) as is_churned,
    if(:has_status, not is_active_start and was_active_before, null) as is_lapsed_start,
    if(:has_status, not is_active_start and is_active_end and was_active_before, null) as is_reactivated,
    if(is_active_start and not is_active_end, end_kind, null) as churn_kind,
    datediff(period_end, contract_started_on) as contract_days,
    contract_days_to_term,
    if(:has_invitations, coalesce(n_invited, 0), null) as n_invited,
    if(:has_invitations, coalesce(n_delivered, 0), null) as n_delivered,
    if(:has_surveys, coalesce(n_responses, 0), null) as n_responses,
    ltr_last,
    ltr_mean,
    case
        when ltr_last >= 9 then 'promoter'
        when ltr_last >= 7 then 'passive'
        when ltr_last is not null then 'detractor'
    end as nps_group_last,
    ltr_prev,
    csat_last,
    csat_mean,
    ces_last,
    ces_mean,
    edb_last,
    acsi_last,
    driver_means,
    if(:has_surveys, coalesce(n_comments, 0), null) as n_comments,
    datediff(period_end, last_response_on_ever) as days_since_last_survey,
    if(:has_orders, coalesce(n_orders, 0), null) as n_orders,
    if(:has_orders, coalesce(n_valid_orders, 0), null) as n_valid_orders,
    if(:has_orders, coalesce(revenue_net, 0), null) as revenue_net,
    if(:has_orders, margin, null) as margin,
    if(:has_refunds, coalesce(refunds_amount, 0), null) as refunds_amount,
    if(:has_refunds, coalesce(n_returns, 0), null) as n_returns,
    cast(revenue_net as double) / n_valid_orders as aov,
    if(:has_orders, coalesce(n_lines, 0), null) as n_lines,
    if(:has_lines, coalesce(n_categories, 0), null) as n_categories,
    promo_share,
    first_order_at,
    last_order_at,
    if(:has_orders, coalesce(order_rank_max, 0), null) as order_rank_max,
    if(:has_orders, coalesce(n_valid_orders > 0 and first_purchase_on < period_start, false), null)
        as is_repeat_buyer_in_period,
    if(:has_orders, if(first_purchase_on < period_start, coalesce(revenue_net, 0), 0), null) as revenue_repeat,
    datediff(period_end, last_order_on_ever) as days_since_last_order_at_end,
    if(:has_orders, revenue_12m_at_start, null) as revenue_12m_at_start,
    if(:has_orders, orders_12m_at_start, null) as orders_12m_at_start,
    if(:has_orders, coalesce(late_delivery_n, 0), null) as late_delivery_n,
    delivery_delay_mean,
    if(:has_subscriptions, coalesce(mrr_start, 0), null) as mrr_start,
    if(:has_subscriptions, coalesce(mrr_end, 0), null) as mrr_end,
    if(:has_subscriptions, coalesce(mrr_expansion, 0), null) as mrr_expansion,
    if(:has_subscriptions, coalesce(mrr_contraction, 0), null) as mrr_contraction,
    if(:has_subscriptions, coalesce(mrr_churned, 0), null) as mrr_churned,
    if(:has_subscriptions, coalesce(is_subscribed_start, false), null) as is_subscribed_start,
    if(:has_subscriptions, coalesce(is_subscribed_end, false), null) as is_subscribed_end,
    plan,
    if(:has_subscriptions, coalesce(n_price_rises, 0), null) as n_price_rises,
    if(:has_contacts, coalesce(n_interactions, 0), null) as n_interactions,
    if(:has_contacts, coalesce(n_channels, 0), null) as n_channels,
    if(:has_contacts, coalesce(interactions_by_channel, cast(map() as map<string, bigint>)), null) as interactions_by_channel,
    if(:has_cases, coalesce(n_cases, 0), null) as n_cases,
    if(:has_cases, coalesce(n_complaints, 0), null) as n_complaints,
    if(:has_cases, coalesce(n_reopened, 0), null) as n_reopened,
    if(:has_cases, coalesce(n_unresolved_end, 0), null) as n_unresolved_end,
    frt_mean_s,
    wait_mean_s,
    aht_mean_s,
    if(:has_contacts, coalesce(n_abandoned, 0), null) as n_abandoned,
    if(:has_contacts, coalesce(n_transfers, 0), null) as n_transfers,
    if(:has_sessions, coalesce(n_sessions, 0), null) as n_sessions,
    if(:has_sessions, coalesce(n_conversions, 0), null) as n_conversions,
    if(:has_mentions, coalesce(n_mentions, 0), null) as n_mentions,
    sentiment_mean,
    if(:has_actions, coalesce(n_alerts, 0), null) as n_alerts,
    if(:has_actions, coalesce(n_followups, 0), null) as n_followups,
    followup_hours_min
from judged
