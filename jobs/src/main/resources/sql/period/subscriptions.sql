-- Contracts by person and period: running when it began, running when it ended, and their monthly revenue.
-- Grain: person_id, period_start.
-- Inputs: subscription, subscription_event, fx_rate, identity_map.
-- The subscription table has the revenue and the plan of the day it was exported; events walk both back to earlier days.
-- Where no event tells another plan, the plan has been the same: calling it unknown before other changes would tell who
-- stayed long enough to change.
-- An event is taken to have happened by then: a change announced for later belongs into the exports of later.
-- A contract in another currency than :currency counts at one rate all its life, the last known when it began, so that no
-- revenue is won or lost by rates; one without any is counted apart by the job.
with rates as (
    select
        currency,
        rate,
        rate_date as valid_from,
        lead(rate_date) over (partition by currency order by rate_date) as valid_to
    from identifier(:fx_rate)
),

changed_since as (
    select
        subscription_id,
        sum(mrr_delta) as mrr_delta,
        min_by(plan_before, struct(at, event_id)) filter (where plan_before is not null) as plan_before
    from identifier(:subscription_event)
    where kind in ('price', 'expansion', 'contraction', 'plan', 'pause', 'resume') and at >= :as_of
    group by subscription_id
),

contracts as (
    select
        subscription.subscription_id,
        coalesce(subscription.currency = :currency, true) as is_ours,
        rates.rate,
        identity_map.person_id,
        coalesce(changed_since.plan_before, subscription.plan) as plan,
        coalesce(subscription.mrr, 0) - coalesce(changed_since.mrr_delta, 0) as mrr,
        subscription.started_at,
        min(subscription.started_at) over (partition by identity_map.person_id) as first_started_at,
        subscription.ended_at,
        subscription.end_kind,
        subscription.term_end,
        cast(date_trunc(:period_type, from_utc_timestamp(subscription.started_at, :zone)) as date) as first_period,
        cast(
            date_trunc(
                :period_type,
                from_utc_timestamp(least(coalesce(subscription.ended_at, :as_of), :last_instant), :zone)
            ) as date
        ) as last_period
    from identifier(:subscription) as subscription
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
    left join changed_since on changed_since.subscription_id = subscription.subscription_id
    left join rates
        on
            rates.currency = subscription.currency
            and rates.valid_from <= cast(from_utc_timestamp(subscription.started_at, :zone) as date)
            and (
                rates.valid_to is null
                or rates.valid_to > cast(from_utc_timestamp(subscription.started_at, :zone) as date)
            )
    where
        subscription.started_at < :as_of
        and (subscription.ended_at is null or subscription.ended_at >= subscription.started_at)
),

changes as (
    select
        subscription_id,
        cast(date_trunc(:period_type, from_utc_timestamp(at, :zone)) as date) as period_start,
        sum(mrr_delta) filter (where kind <> 'payment_failed') as mrr_delta,
        count_if(kind = 'price' and mrr_delta > 0) as n_price_rises,
        count_if(kind = 'payment_failed') as n_payment_failures,
        min_by(plan_before, struct(at, event_id)) filter (where plan_before is not null) as plan_before
    from identifier(:subscription_event)
    where kind in ('price', 'expansion', 'contraction', 'plan', 'pause', 'resume', 'payment_failed') and at < :as_of
    group by subscription_id, cast(date_trunc(:period_type, from_utc_timestamp(at, :zone)) as date)
),

contract_periods as (
    select
        contracts.*,
        periods.period_start,
        periods.period_start + make_interval(0, :period_months, 0, :period_days) as period_end
    from contracts
    lateral view explode(
        sequence(
            contracts.first_period,
            contracts.last_period,
            make_interval(0, :period_months, 0, :period_days)
        )
    ) periods as period_start
),

valued as (
    select
        contract_periods.*,
        contract_periods.mrr - coalesce(sum(changes.mrr_delta) over later, 0) as mrr_then,
        coalesce(first_value(changes.plan_before, true) over later, contract_periods.plan) as plan_then,
        coalesce(changes.mrr_delta, 0) as mrr_delta,
        coalesce(changes.n_price_rises, 0) as n_price_rises,
        coalesce(changes.n_payment_failures, 0) as n_payment_failures
    from contract_periods
    left join changes
        on
            changes.subscription_id = contract_periods.subscription_id
            and changes.period_start = contract_periods.period_start
    window
        later as (
            partition by contract_periods.subscription_id
            order by contract_periods.period_start
            rows between 1 following and unbounded following
        )
),

-- Before and after are converted, not what lies between: so a period ends with what the next begins with.
converted as (
    select
        * except (mrr_then, mrr_delta),
        if(is_ours, mrr_then, cast(mrr_then * rate as decimal(18, 2))) as mrr_then,
        if(is_ours, mrr_then - mrr_delta, cast((mrr_then - mrr_delta) * rate as decimal(18, 2))) as mrr_before
    from valued
),

states as (
    select
        *,
        mrr_then - mrr_before as mrr_delta,
        started_at < to_utc_timestamp(period_start, :zone) and (ended_at is null or ended_at >= to_utc_timestamp(period_start, :zone)) as runs_at_start,
        ended_at is null or ended_at >= to_utc_timestamp(period_end, :zone) as runs_at_end
    from converted
)

select
    person_id,
    period_start,
    bool_or(runs_at_start) as is_subscribed_start,
    bool_or(runs_at_end) as is_subscribed_end,
    sum(if(runs_at_start, mrr_before, 0)) as mrr_start,
    sum(if(runs_at_end, mrr_then, 0)) as mrr_end,
    -- Of contracts that ran at both ends; what the others bring or take is new or lost.
    sum(if(runs_at_start and runs_at_end, greatest(mrr_delta, 0), 0)) as mrr_expansion,
    sum(if(runs_at_start and runs_at_end, greatest(-mrr_delta, 0), 0)) as mrr_contraction,
    sum(if(runs_at_start and not runs_at_end, mrr_before, 0)) as mrr_churned,
    -- The first of all contracts: who comes back is not new.
    min(cast(from_utc_timestamp(first_started_at, :zone) as date)) as first_contract_on,
    min(if(runs_at_end, cast(from_utc_timestamp(started_at, :zone) as date), null)) as contract_started_on,
    max_by(plan_then, struct(runs_at_end, started_at, subscription_id)) as plan,
    max_by(end_kind, struct(ended_at, end_kind)) filter (where not runs_at_end) as end_kind,
    -- The table has today's term only; of an earlier month it would tell who has renewed since.
    min(
        if(
            runs_at_end and period_end > cast(from_utc_timestamp(:last_instant, :zone) as date),
            datediff(term_end, period_end),
            null
        )
    ) as contract_days_to_term,
    sum(n_price_rises) as n_price_rises,
    sum(n_payment_failures) as n_payment_failures
from states
where period_start >= :first_period
group by person_id, period_start
