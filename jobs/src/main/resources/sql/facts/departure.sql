-- Customers who left, with what went wrong for them in the month they left and the two before.
-- Grain: person_id, period_start.
-- Inputs: customer_period, subscription, churn_reason, identity_map.
with months as (
    select
        *,
        min(ltr_last) over last_quarter as lowest_ltr,
        min(ces_last) over last_quarter as lowest_ces,
        sum(n_complaints) over last_quarter as complaints,
        max(n_unresolved_end) over last_quarter as unresolved
    from identifier(:customer_period)
    where period_type = 'month'
    window
        last_quarter as (
            partition by person_id order by period_start range between interval 2 months preceding and current row
        )
),

bad_ends as (
    select distinct
        identity_map.person_id,
        trunc(from_utc_timestamp(subscription.ended_at, :zone), 'month') as ended_in
    from identifier(:subscription) as subscription
    inner join identifier(:churn_reason) as churn_reason
        on churn_reason.reason = subscription.end_reason and churn_reason.is_experience
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
    where subscription.ended_at < :as_of
)

select
    months.person_id,
    months.period_start,
    months.churn_kind,
    bad_ends.person_id is not null as has_bad_reason,
    coalesce(months.lowest_ltr < 7, false) as was_detractor,
    -- Half points lie below the next whole one, as everywhere.
    coalesce(months.lowest_ces < 4, false) as had_high_effort,
    coalesce(months.complaints > 0, false) as had_complaint,
    coalesce(months.unresolved > 0, false) as had_open_case,
    months.country,
    months.language,
    months.segment,
    months.kind
from months
left join bad_ends on bad_ends.person_id = months.person_id and bad_ends.ended_in = months.period_start
where months.is_churned
