-- Customers of every weighting period as they stood in its last month, with their category in each weighting dimension.
-- Grain: person_id, period_start.
-- Inputs: customer_period.
with months as (
    select
        *,
        cast(date_trunc(:weighting_period, period_start) as date) as weighting_start
    from identifier(:customer_period)
    where period_type = 'month'
),

last_months as (
    select
        weighting_start,
        max(period_start) as last_month
    from months
    group by weighting_start
)

select
    months.person_id,
    months.weighting_start as period_start,
    transform(
        split(:weighting_dimensions, ','),
        dimension -> coalesce(
            map(
                'kind', months.kind,
                'country', months.country,
                'language', months.language,
                'segment', months.segment,
                'persona', months.persona,
                'lifecycle_stage', months.lifecycle_stage,
                'acquisition_source', months.acquisition_source,
                'preferred_channel', months.preferred_channel,
                'plan', months.plan
            )[dimension],
            'unknown'
        )
    ) as categories
from months
inner join last_months on last_months.last_month = months.period_start
where not :is_active_only or coalesce(months.is_active_start or months.is_active_end, true)
