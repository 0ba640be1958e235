-- Sums of what is known of invited customers, apart for those who answered and those who did not.
-- Grain: period_start, survey_type, field, is_answered.
-- Inputs: invited_customer.
-- Values are added as decimals, so that the order of the rows does not matter.
with single as (
    select
        period_start,
        survey_type,
        is_answered,
        is_provisional,
        stack(
            4,
            'churn', churn,
            'revenue', revenue,
            'tenure', tenure,
            'contacts', contacts
        ) as (field, value)
    from identifier(:invited_customer)
)

select
    period_start,
    survey_type,
    field,
    is_answered,
    bool_or(is_provisional) as is_provisional,
    count(value) as n,
    coalesce(cast(sum(cast(value as decimal(28, 6))) as double), 0) as total,
    coalesce(cast(sum(cast(value * value as decimal(28, 6))) as double), 0) as squares
from single
group by period_start, survey_type, field, is_answered
