-- How the answers of the report's period were weighted: by what, and what the weights cost at most.
-- Grain: one row; none where nothing was weighted.
-- Inputs: weighting_quality.
-- Weights are made by month or by quarter, whatever period is reported: those that share a day with it count.
with periods as (
    select
        dimension,
        design_effect,
        status
    from identifier(:weighting_quality)
    where
        period_start < :period_end
        and add_months(period_start, if(period_type = 'quarter', 3, 1)) > :period_start
),

weighted as (
    select
        concat_ws(',', array_sort(collect_set(dimension) filter (where dimension <> 'total'))) as dimensions,
        max(design_effect) filter (where dimension = 'total' and status <> 'unweighted') as design_effect
    from periods
)

select
    dimensions,
    design_effect
from weighted
where dimensions <> '' and design_effect is not null
