-- What was known of a customer at the end of a month, for customers active then: windows end at the cut-off.
-- Grain: person_id, period_start.
-- Inputs: customer_period, person.
-- Nothing here looks past period_end; what happened after it stands in customer_period_label only. Consent alone is that of
-- the run: who refuses profiling by now is profiled of no month, and nothing is learned from them.
with refused as (
    select person_id
    from identifier(:person)
    where not consent_profiling
),

answered as (
    select
        *,
        csat_last - lag(csat_last) ignore nulls over by_month as csat_step,
        ces_last - lag(ces_last) ignore nulls over by_month as ces_step
    from identifier(:customer_period) as customer_period
    left anti join refused on refused.person_id = customer_period.person_id
    window by_month as (partition by person_id order by period_start)
),

looked_back as (
    select
        person_id,
        period_start,
        period_end,
        min(period_start) over (partition by person_id) as seen_from,
        is_active_end,
        is_provisional,
        kind,
        country,
        language,
        segment,
        acquisition_source,
        preferred_channel,
        plan,
        cast(tenure_days as double) as tenure_days,
        cast(days_since_last_order_at_end as double) as days_since_last_order,
        cast(contract_days as double) as contract_days,
        cast(mrr_end as double) as mrr,
        cast(mrr_end as double) / nullif(lag(cast(mrr_end as double), 3) over by_month, 0) as mrr_ratio_3m,
        cast(days_since_last_survey as double) as days_since_last_survey,
        coalesce(ltr_last, ltr_prev) as ltr_last,
        last_value(ltr_last - ltr_prev, true) over until_now as ltr_change,
        avg(ltr_mean) over last_twelve as ltr_12m,
        last_value(csat_last, true) over until_now as csat_last,
        last_value(csat_step, true) over until_now as csat_change,
        avg(csat_mean) over last_twelve as csat_12m,
        last_value(ces_last, true) over until_now as ces_last,
        last_value(ces_step, true) over until_now as ces_change,
        avg(
            aggregate(map_values(driver_means), 0d, (total, mean) -> total + mean) / cardinality(driver_means)
        ) over last_twelve as ratings_12m,
        last_value(frt_mean_s, true) over until_now / 3600d as first_reply_hours,
        avg(aht_mean_s) over last_twelve / 60d as handling_minutes_12m,
        cast(sum(n_valid_orders) over last_three as double) as orders_3m,
        cast(sum(n_valid_orders) over last_twelve as double) as orders_12m,
        cast(sum(revenue_net) over last_three as double) as revenue_3m,
        cast(sum(revenue_net) over last_twelve as double) as revenue_12m,
        cast(sum(late_delivery_n) over last_three as double) as late_deliveries_3m,
        cast(sum(n_returns) over last_twelve as double) as returns_12m,
        cast(sum(n_price_rises) over last_three as double) as price_rises_3m,
        cast(sum(n_payment_failures) over last_three as double) as payment_failures_3m,
        cast(sum(n_delivered) over last_six as double) as invitations_6m,
        cast(greatest(sum(n_delivered) over last_six - sum(n_responses) over last_six, 0) as double) as silent_invitations_6m,
        cast(n_interactions as double) as contacts_1m,
        cast(sum(n_interactions) over last_three as double) as contacts_3m,
        cast(sum(n_interactions) over last_twelve as double) as contacts_12m,
        cast(sum(n_cases) over last_three as double) as cases_3m,
        cast(sum(n_complaints) over last_three as double) as complaints_3m,
        cast(sum(n_complaints) over last_six as double) as complaints_6m,
        cast(sum(n_complaints) over last_twelve as double) as complaints_12m,
        cast(n_unresolved_end as double) as open_cases,
        cast(sum(n_abandoned) over last_three as double) as abandoned_calls_3m,
        cast(sum(n_sessions) over last_three as double) as web_sessions_3m
    from answered
    window
        by_month as (partition by person_id order by period_start),
        until_now as (partition by person_id order by period_start rows between unbounded preceding and current row),
        last_three as (partition by person_id order by period_start rows between 2 preceding and current row),
        last_six as (partition by person_id order by period_start rows between 5 preceding and current row),
        last_twelve as (partition by person_id order by period_start rows between 11 preceding and current row)
),

-- Where the rows of a customer begin within a window, its sums hold fewer months than the name says, and two months of orders are not
-- twelve: of customers from before that row, sums are what these months would have come to in the whole window. Of those who
-- came later everything is in it.
covered as (
    select
        *,
        if(
            date_sub(period_end, cast(tenure_days as int)) < seen_from,
            greatest(1, round(months_between(period_end, seen_from))),
            12
        ) as months_seen
    from looked_back
    where is_active_end
),

-- A trend is the share of the last three months in those of a year, both scaled.
scaled as (
    select
        *,
        3 / least(3, months_seen) / (12 / least(12, months_seen)) as share_of_year
    from covered
)

select
    person_id,
    period_start,
    period_end,
    is_provisional,
    kind,
    country,
    language,
    segment,
    acquisition_source,
    preferred_channel,
    plan,
    tenure_days,
    days_since_last_order,
    contract_days,
    mrr,
    mrr_ratio_3m,
    days_since_last_survey,
    ltr_last,
    ltr_change,
    ltr_12m,
    csat_last,
    csat_change,
    csat_12m,
    ces_last,
    ces_change,
    ratings_12m,
    first_reply_hours,
    handling_minutes_12m,
    orders_3m * 3 / least(3, months_seen) as orders_3m,
    orders_12m * 12 / least(12, months_seen) as orders_12m,
    revenue_12m * 12 / least(12, months_seen) as revenue_12m,
    -- In how many days: who came within the year has bought in that time what is known.
    if(months_seen < 12, 365, least(365, tenure_days)) as revenue_days,
    late_deliveries_3m * 3 / least(3, months_seen) as late_deliveries_3m,
    returns_12m * 12 / least(12, months_seen) as returns_12m,
    price_rises_3m * 3 / least(3, months_seen) as price_rises_3m,
    payment_failures_3m * 3 / least(3, months_seen) as payment_failures_3m,
    invitations_6m * 6 / least(6, months_seen) as invitations_6m,
    silent_invitations_6m * 6 / least(6, months_seen) as silent_invitations_6m,
    contacts_1m,
    contacts_3m * 3 / least(3, months_seen) as contacts_3m,
    cases_3m * 3 / least(3, months_seen) as cases_3m,
    complaints_6m * 6 / least(6, months_seen) as complaints_6m,
    open_cases,
    abandoned_calls_3m * 3 / least(3, months_seen) as abandoned_calls_3m,
    web_sessions_3m * 3 / least(3, months_seen) as web_sessions_3m,
    orders_3m / nullif(orders_12m, 0) * share_of_year as orders_trend,
    revenue_3m / nullif(revenue_12m, 0) * share_of_year as revenue_trend,
    contacts_3m / nullif(contacts_12m, 0) * share_of_year as contacts_trend,
    complaints_3m / nullif(complaints_12m, 0) * share_of_year as complaints_trend
from scaled
