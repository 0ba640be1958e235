-- Customers who left, with what went wrong for them: answers of the ninety days before, cases of the month and the two before.
-- Grain: person_id, period_start.
-- Inputs: customer_period, feedback, subscription, churn_reason, identity_map.
-- Whoever has no contract that ended left when the month did.
with months as (
    select
        *,
        sum(n_complaints) over last_quarter as complaints,
        max(n_unresolved_end) over last_quarter as unresolved
    from identifier(:customer_period)
    where period_type = 'month'
    window
        last_quarter as (
            partition by person_id order by period_start range between interval 2 months preceding and current row
        )
),

ends as (
    select
        identity_map.person_id,
        trunc(from_utc_timestamp(subscription.ended_at, :zone), 'month') as ended_in,
        max(cast(from_utc_timestamp(subscription.ended_at, :zone) as date)) as left_on,
        bool_or(coalesce(churn_reason.is_experience, false)) as has_bad_reason
    from identifier(:subscription) as subscription
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
    left join identifier(:churn_reason) as churn_reason on churn_reason.reason = subscription.end_reason
    where subscription.ended_at < :as_of
    group by identity_map.person_id, trunc(from_utc_timestamp(subscription.ended_at, :zone), 'month')
),

gone as (
    select
        months.*,
        coalesce(ends.has_bad_reason, false) as has_bad_reason,
        coalesce(ends.left_on, date_sub(months.period_end, 1)) as left_on
    from months
    left join ends on ends.person_id = months.person_id and ends.ended_in = months.period_start
    where months.is_churned
),

lowest as (
    select
        gone.person_id,
        gone.period_start,
        min(feedback.ltr) as ltr,
        min(feedback.ces) as ces
    from gone
    inner join identifier(:feedback) as feedback
        on
            feedback.person_id = gone.person_id
            and feedback.completed_on > date_sub(gone.left_on, 90)
            and feedback.completed_on <= gone.left_on
    group by gone.person_id, gone.period_start
)

select
    gone.person_id,
    gone.period_start,
    gone.churn_kind,
    gone.has_bad_reason,
    coalesce(lowest.ltr < 7, false) as was_detractor,
    -- Half points lie below the next whole one, as everywhere.
    coalesce(lowest.ces < 4, false) as had_high_effort,
    coalesce(gone.complaints > 0, false) as had_complaint,
    coalesce(gone.unresolved > 0, false) as had_open_case,
    gone.country,
    gone.language,
    gone.segment,
    gone.kind
from gone
left join lowest on lowest.person_id = gone.person_id and lowest.period_start = gone.period_start
