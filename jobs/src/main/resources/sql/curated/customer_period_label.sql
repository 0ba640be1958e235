-- What happened in the days after each month, for persons at risk at its end and only when that time has passed.
-- Grain: person_id, period_start, horizon_d.
-- Inputs: customer_period, person, subscription, sale, feedback, identity_map.
-- Who had given notice of every contract by the end of the month was no longer at risk: what followed was paperwork.
with active as (
    select
        person_id,
        period_start,
        period_end as as_of,
        date_add(period_end, :horizon_days) as label_window_end,
        to_utc_timestamp(period_end, :zone) as opens_at,
        to_utc_timestamp(date_add(period_end, :horizon_days), :zone) as closes_at
    from identifier(:customer_period)
    where
        period_type = 'month'
        and is_active_end
        and to_utc_timestamp(date_add(period_end, :horizon_days + :grace_days), :zone) <= :as_of
),

contracts as (
    select
        identity_map.person_id,
        subscription.subscription_id,
        subscription.started_at,
        subscription.ended_at,
        subscription.notice_at,
        subscription.end_kind
    from identifier(:subscription) as subscription
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
    where subscription.ended_at is null or subscription.ended_at >= subscription.started_at
),

announced as (
    select
        active.person_id,
        active.period_start
    from active
    inner join contracts on contracts.person_id = active.person_id
    where
        :is_contractual
        and contracts.person_id in (select person_id from contracts where notice_at is not null)
        and contracts.started_at < active.opens_at
        and (contracts.ended_at is null or contracts.ended_at >= active.opens_at)
    group by active.person_id, active.period_start
    having bool_and(coalesce(contracts.notice_at < active.opens_at, false))
),

at_risk as (
    select active.*
    from active
    left anti join announced
        on announced.person_id = active.person_id and announced.period_start = active.period_start
),

-- Ends after which no other contract of the person ran on or began within the grace days. Coming back later than that
-- is a new relationship and rewrites nothing.
departures as (
    select
        ended.person_id,
        ended.ended_at as left_at,
        -- Of ends at one instant the voluntary one tells, as for survival.
        max(coalesce(ended.end_kind, 'voluntary')) as end_kind
    from contracts as ended
    left join contracts as kept
        on
            kept.person_id = ended.person_id
            and kept.subscription_id <> ended.subscription_id
            and kept.started_at < ended.ended_at + make_dt_interval(:grace_days)
            and (kept.ended_at is null or kept.ended_at > ended.ended_at)
    where ended.ended_at is not null and kept.subscription_id is null
    group by ended.person_id, ended.ended_at
),

contract_outcomes as (
    select
        at_risk.person_id,
        at_risk.period_start,
        min_by(departures.end_kind, departures.left_at) as end_kind,
        cast(from_utc_timestamp(min(departures.left_at), :zone) as date) as left_on
    from at_risk
    inner join departures
        on
            departures.person_id = at_risk.person_id
            and departures.left_at >= at_risk.opens_at
            and departures.left_at < at_risk.closes_at
    group by at_risk.person_id, at_risk.period_start
),

-- Whoever asks to be deleted can buy no more: that the purchases stopped tells nothing of the wish to.
deleted_after as (
    select
        at_risk.person_id,
        at_risk.period_start
    from at_risk
    inner join identifier(:person) as person on person.person_id = at_risk.person_id
    where not :is_contractual and person.deleted_at >= at_risk.opens_at and person.deleted_at < at_risk.closes_at
),

sales_after as (
    select
        at_risk.person_id,
        at_risk.period_start,
        sum(sale.net_amount) as y_revenue,
        bool_or(sale.is_purchase) as has_bought
    from at_risk
    inner join identifier(:sale) as sale
        on
            sale.person_id = at_risk.person_id
            and sale.ordered_on >= at_risk.as_of
            and sale.ordered_on < at_risk.label_window_end
    group by at_risk.person_id, at_risk.period_start
),

answers_after as (
    select
        at_risk.person_id,
        at_risk.period_start,
        min_by(feedback.ltr, struct(feedback.completed_at, feedback.response_id)) as y_ltr_next
    from at_risk
    inner join identifier(:feedback) as feedback
        on
            feedback.person_id = at_risk.person_id
            and feedback.completed_on >= at_risk.as_of
            and feedback.completed_on < at_risk.label_window_end
            and feedback.ltr is not null
    group by at_risk.person_id, at_risk.period_start
)

select
    at_risk.person_id,
    at_risk.period_start,
    cast(:horizon_days as int) as horizon_d,
    at_risk.as_of,
    at_risk.label_window_end,
    if(
        :is_contractual,
        coalesce(contract_outcomes.end_kind = 'voluntary', false),
        not coalesce(sales_after.has_bought, false) and deleted_after.person_id is null
    ) as y_churn,
    contract_outcomes.end_kind as y_churn_kind,
    if(:is_contractual, contract_outcomes.left_on, null) as left_on,
    if(:has_orders, coalesce(sales_after.y_revenue, 0), null) as y_revenue,
    if(:has_orders, coalesce(sales_after.has_bought, false), null) as y_repurchase,
    answers_after.y_ltr_next,
    -- Left for another reason: neither a loss of the kind we explain nor a stay.
    if(
        :is_contractual,
        coalesce(contract_outcomes.end_kind <> 'voluntary', false),
        deleted_after.person_id is not null and not coalesce(sales_after.has_bought, false)
    ) as censored
from at_risk
left join contract_outcomes
    on contract_outcomes.person_id = at_risk.person_id and contract_outcomes.period_start = at_risk.period_start
left join deleted_after
    on deleted_after.person_id = at_risk.person_id and deleted_after.period_start = at_risk.period_start
left join sales_after
    on sales_after.person_id = at_risk.person_id and sales_after.period_start = at_risk.period_start
left join answers_after
    on answers_after.person_id = at_risk.person_id and answers_after.period_start = at_risk.period_start
