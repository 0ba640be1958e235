-- The customer-period dataset: every person known before the end of a period, with what happened in it and before it.
-- Grain: person_id, period_type, period_start.
-- Inputs: person, person_history, period_fact, cost_line, initiative, initiative_scope, identity_map.
-- Attributes are those known at the end of the period, so that no later change reaches into it.
-- A person has periods from that of the customer's record on: rows of before would reach into closed periods. What happened
-- earlier is looked back upon, and tenure counts from the first fact.
-- A count is 0 when the company has the source and nothing happened, and null when it has no such source, or one that never
-- tells what is counted.
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

-- What a period cost is known once the cost of each of its months is told.
costed as (
    select periods.period_start as costed_start
    from periods
    inner join (select distinct month from identifier(:cost_line)) as told
        on told.month >= trunc(periods.period_start, 'month') and told.month < periods.period_end
    group by periods.period_start, periods.period_end
    having
        count(*)
        = months_between(trunc(date_sub(periods.period_end, 1), 'month'), trunc(periods.period_start, 'month')) + 1
),

-- The day is known of orders, contracts and responses; of other facts the period must do.
first_facts as (
    select
        person_id,
        min(period_start) as first_fact_in,
        min(
            least(cast(from_utc_timestamp(first_order_at, :zone) as date), first_contract_on, last_response_on)
        ) as first_fact_on
    from identifier(:period_fact)
    where period_type = :period_type
    group by person_id
),

known_since as (
    select
        person.person_id,
        person.deleted_at,
        person.first_seen_at,
        least(
            cast(from_utc_timestamp(person.first_seen_at, :zone) as date),
            first_facts.first_fact_on,
            date_sub(first_facts.first_fact_in + make_interval(0, :period_months, 0, :period_days), 1)
        ) as known_on
    from identifier(:person) as person
    left join first_facts on first_facts.person_id = person.person_id
),

spine as (
    select
        person.person_id,
        person.known_on,
        person.first_seen_at,
        periods.*
    from known_since as person
    cross join periods
    where
        person.known_on < periods.period_end
        and (person.deleted_at is null or person.deleted_at >= periods.ends_at)
),

-- What happened travels packed, and attributes join last: sorting and looking back take their time by the column.
told as (
    select
        spine.*,
        struct(period_fact.* except (person_id, period_type, period_start, run_id)) as fact
    from spine
    left join identifier(:period_fact) as period_fact
        on
            period_fact.person_id = spine.person_id
            and period_fact.period_type = :period_type
            and period_fact.period_start = spine.period_start
),

-- What happened before the history begins is looked back upon, and has no row of its own.
earlier as (
    select
        person.person_id,
        person.known_on,
        person.first_seen_at,
        period_fact.period_start,
        period_fact.period_start + make_interval(0, :period_months, 0, :period_days) as period_end,
        to_utc_timestamp(period_fact.period_start, :zone) as starts_at,
        to_utc_timestamp(period_fact.period_start + make_interval(0, :period_months, 0, :period_days), :zone) as ends_at,
        struct(period_fact.* except (person_id, period_type, period_start, run_id)) as fact
    from known_since as person
    inner join identifier(:period_fact) as period_fact
        on
            period_fact.person_id = person.person_id
            and period_fact.period_type = :period_type
            and period_fact.period_start < :first_period
),

facts as (
    select * from told
    union all
    select * from earlier
),

looked_back as (
    select
        *,
        last_value(fact.ltr_last, true) over before_now as ltr_prev,
        max(fact.last_response_on) over until_now as last_response_on_ever,
        max(cast(from_utc_timestamp(fact.last_order_at, :zone) as date)) over until_now as last_order_on_ever,
        max(fact.last_purchase_on) over until_now as last_purchase_on_at_end,
        max(fact.last_purchase_on) over before_now as last_purchase_on_at_start,
        min(least(fact.first_purchase_on, fact.first_contract_on)) over until_now as first_deal_on,
        max(fact.purchase_rank) over until_now as order_rank_max,
        last_value(fact.gap_median_days, true) over before_now as gap_median_days_at_start,
        coalesce(sum(fact.revenue_net) over last_year, 0) - coalesce(fact.revenue_net, 0) as revenue_12m_at_start,
        coalesce(sum(fact.n_valid_orders) over last_year, 0) - coalesce(fact.n_valid_orders, 0)
            as orders_12m_at_start
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
            when :is_contractual then coalesce(fact.is_subscribed_start, false)
            else coalesce(datediff(period_start, last_purchase_on_at_start) <= :activity_window_days, false)
        end as is_active_start,
        case
            when :is_contractual then coalesce(fact.is_subscribed_end, false)
            else coalesce(datediff(period_end, last_purchase_on_at_end) <= :activity_window_days, false)
        end as is_active_end
    from looked_back
),

-- Which store, team or product line a person has to do with is not known, so what is done there reaches nobody here. Nor
-- does an initiative that does not say whom it reaches: without a scope, or with nobody named but those to stay without.
reaches as (
    select
        initiative.initiative_id,
        scope.scope_kind,
        scope.scope_value,
        coalesce(scope.started_at, initiative.started_at) as started_at,
        coalesce(scope.ended_at, initiative.ended_at) as ended_at
    from identifier(:initiative) as initiative
    inner join identifier(:initiative_scope) as scope on scope.initiative_id = initiative.initiative_id
),

reached_groups as (
    select collect_list(struct(*)) as reached
    from reaches
    where scope_kind in ('segment', 'country')
),

-- Who is named under one record and drawn as control under another was not kept out.
reached_persons as (
    select
        identity_map.person_id,
        collect_list(struct(reaches.*)) filter (where reaches.scope_kind = 'customer') as reached,
        array_except(
            collect_list(reaches.initiative_id) filter (where reaches.scope_kind = 'control'),
            collect_list(reaches.initiative_id) filter (where reaches.scope_kind = 'customer')
        ) as kept_out
    from reaches
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = reaches.scope_value
    where reaches.scope_kind in ('customer', 'control')
    group by identity_map.person_id
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
    judged.person_id,
    :period_type as period_type,
    period_start,
    period_end,
    cast(:as_of as timestamp) as data_as_of,
    ends_at > :as_of as is_provisional,
    :identity_version as identity_version,
    known.customer_ids,
    known.account_id,
    known.kind,
    known.country,
    known.language,
    known.segment,
    known.persona,
    known.lifecycle_stage,
    known.acquisition_source,
    known.preferred_channel,
    known.consent_survey,
    known.consent_profiling,
    known.consent_followup,
    before.country as country_at_start,
    before.language as language_at_start,
    before.segment as segment_at_start,
    before.persona as persona_at_start,
    before.lifecycle_stage as lifecycle_stage_at_start,
    before.preferred_channel as preferred_channel_at_start,
    datediff(period_end, known_on) as tenure_days,
    if(
        :has_orders or :has_subscriptions,
        coalesce(first_deal_on >= period_start and first_deal_on < period_end, false),
        null
    ) as is_new,
    if(:has_status, is_active_start, null) as is_active_start,
    if(:has_status, is_active_end, null) as is_active_end,
    if(:has_status, is_active_start and not is_active_end, null) as is_churned,
    if(:has_status, not is_active_start and was_active_before, null) as is_lapsed_start,
    if(:has_status, not is_active_start and is_active_end and was_active_before, null) as is_reactivated,
    if(is_active_start and not is_active_end, fact.end_kind, null) as churn_kind,
    datediff(period_end, fact.contract_started_on) as contract_days,
    fact.contract_days_to_term,
    if(:has_invitations, coalesce(fact.n_invited, 0), null) as n_invited,
    if(:has_invitations, coalesce(fact.n_delivered, 0), null) as n_delivered,
    if(:has_responses, coalesce(fact.n_responses, 0), null) as n_responses,
    fact.ltr_last,
    fact.ltr_mean,
    case
        when fact.ltr_last >= 9 then 'promoter'
        when fact.ltr_last >= 7 then 'passive'
        when fact.ltr_last is not null then 'detractor'
    end as nps_group_last,
    ltr_prev,
    fact.csat_last,
    fact.csat_mean,
    fact.ces_last,
    fact.ces_mean,
    fact.edb_last,
    fact.acsi_last,
    fact.sat_gap_mean,
    fact.emotion_last,
    fact.driver_means,
    if(:has_surveys, coalesce(fact.n_comments, 0), null) as n_comments,
    datediff(period_end, last_response_on_ever) as days_since_last_survey,
    if(:has_event_ends, coalesce(fact.survey_before_event_end, 0), null) as survey_before_event_end,
    if(:has_orders, coalesce(fact.n_orders, 0), null) as n_orders,
    if(:has_orders, coalesce(fact.n_valid_orders, 0), null) as n_valid_orders,
    if(:has_orders, coalesce(fact.revenue_net, 0), null) as revenue_net,
    if(:has_orders, fact.margin, null) as margin,
    if(:has_refunds, coalesce(fact.refunds_amount, 0), null) as refunds_amount,
    if(:has_refunds, coalesce(fact.n_returns, 0), null) as n_returns,
    cast(fact.revenue_net as double) / fact.n_valid_orders as aov,
    if(:has_lines, coalesce(fact.n_lines, 0), null) as n_lines,
    if(:has_lines, coalesce(fact.n_categories, 0), null) as n_categories,
    if(:has_promotions, fact.promo_share, null) as promo_share,
    fact.first_order_at,
    fact.last_order_at,
    if(:has_orders, coalesce(order_rank_max, 0), null) as order_rank_max,
    if(:has_orders, coalesce(fact.n_valid_orders > 0 and fact.first_purchase_on < period_start, false), null)
        as is_repeat_buyer_in_period,
    if(:has_orders, if(fact.first_purchase_on < period_start, coalesce(fact.revenue_net, 0), 0), null) as revenue_repeat,
    datediff(period_end, last_order_on_ever) as days_since_last_order_at_end,
    if(:has_orders, revenue_12m_at_start, null) as revenue_12m_at_start,
    if(:has_orders, orders_12m_at_start, null) as orders_12m_at_start,
    gap_median_days_at_start,
    if(:has_promises, coalesce(fact.late_delivery_n, 0), null) as late_delivery_n,
    fact.delivery_delay_mean,
    if(:has_subscriptions, coalesce(fact.mrr_start, 0), null) as mrr_start,
    if(:has_subscriptions, coalesce(fact.mrr_end, 0), null) as mrr_end,
    if(:has_contract_events, coalesce(fact.mrr_expansion, 0), null) as mrr_expansion,
    if(:has_contract_events, coalesce(fact.mrr_contraction, 0), null) as mrr_contraction,
    if(:has_subscriptions, coalesce(fact.mrr_churned, 0), null) as mrr_churned,
    if(:has_subscriptions, coalesce(fact.is_subscribed_start, false), null) as is_subscribed_start,
    if(:has_subscriptions, coalesce(fact.is_subscribed_end, false), null) as is_subscribed_end,
    fact.plan,
    if(:has_contract_events, coalesce(fact.n_price_rises, 0), null) as n_price_rises,
    if(:has_payments, coalesce(fact.n_payment_failures, 0), null) as n_payment_failures,
    if(:has_contacts, coalesce(fact.n_interactions, 0), null) as n_interactions,
    if(:has_contacts, coalesce(fact.n_channels, 0), null) as n_channels,
    if(:has_contacts, coalesce(fact.interactions_by_channel, cast(map() as map<string, bigint>)), null) as interactions_by_channel,
    if(:has_cases, coalesce(fact.n_cases, 0), null) as n_cases,
    if(:has_complaints, coalesce(fact.n_complaints, 0), null) as n_complaints,
    if(:has_cases, coalesce(fact.n_reopened, 0), null) as n_reopened,
    if(:has_cases, coalesce(fact.n_unresolved_end, 0), null) as n_unresolved_end,
    fact.frt_mean_s,
    fact.frt_business_mean_s,
    fact.wait_mean_s,
    fact.aht_mean_s,
    if(:has_outcomes, coalesce(fact.n_abandoned, 0), null) as n_abandoned,
    if(:has_issues, coalesce(fact.n_repeat_contacts, 0), null) as n_repeat_contacts,
    if(:has_issues and :has_outcomes, coalesce(fact.n_issues, 0), null) as n_issues,
    if(:has_issues and :has_outcomes, coalesce(fact.n_issues_fcr, 0), null) as n_issues_fcr,
    if(:has_transfers, coalesce(fact.n_transfers, 0), null) as n_transfers,
    if(:has_standards, coalesce(fact.standard_met_n, 0), null) as standard_met_n,
    if(:has_standards, coalesce(fact.standard_n, 0), null) as standard_n,
    if(:has_contacts, coalesce(fact.bot_handoffs, 0), null) as bot_handoffs,
    if(
        :has_contacts and costed.costed_start is not null and coalesce(fact.n_uncosted, 0) = 0,
        coalesce(fact.cost_to_serve, 0),
        null
    ) as cost_to_serve,
    if(:has_sessions, coalesce(fact.n_sessions, 0), null) as n_sessions,
    if(:has_conversions, coalesce(fact.n_conversions, 0), null) as n_conversions,
    if(:has_conversions, cast(fact.n_conversions as double) / fact.n_sessions, null) as conv_rate,
    if(:has_errors, coalesce(fact.n_errors, 0), null) as n_errors,
    if(:has_funnels, coalesce(fact.journey_dropoffs, 0), null) as journey_dropoffs,
    if(:has_mentions, coalesce(fact.n_mentions, 0), null) as n_mentions,
    fact.sentiment_mean,
    if(:has_actions, coalesce(fact.n_alerts, 0), null) as n_alerts,
    if(:has_actions, coalesce(fact.n_followups, 0), null) as n_followups,
    fact.followup_hours_min,
    if(
        :has_initiatives,
        array_sort(array_except(
            transform(
                filter(
                    concat(
                        filter(
                            reached_groups.reached,
                            reach -> reach.scope_value = if(reach.scope_kind = 'segment', known.segment, known.country)
                        ),
                        coalesce(reached_persons.reached, slice(reached_groups.reached, 1, 0))
                    ),
                    reach -> reach.started_at < least(ends_at, :as_of)
                    and (reach.ended_at is null or reach.ended_at > starts_at)
                ),
                reach -> reach.initiative_id
            ),
            coalesce(reached_persons.kept_out, cast(array() as array<string>))
        )),
        null
    ) as initiatives
from judged
left join costed on costed.costed_start = judged.period_start
cross join reached_groups
left join reached_persons on reached_persons.person_id = judged.person_id
inner join identifier(:person_history) as known
    on
        known.person_id = judged.person_id
        and known.valid_from < least(ends_at, :as_of)
        and (known.valid_to is null or known.valid_to >= least(ends_at, :as_of))
left join identifier(:person_history) as before
    on
        before.person_id = judged.person_id
        and first_seen_at < starts_at
        and before.valid_from < least(starts_at, :as_of)
        and (before.valid_to is null or before.valid_to >= least(starts_at, :as_of))
where
    first_seen_at < ends_at
    and judged.period_start >= :first_period
