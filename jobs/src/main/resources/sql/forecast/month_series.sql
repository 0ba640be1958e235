-- Closed months of every metric as published, one after the other.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values, metric_definitions.
-- The last month is that of any segment of a metric; what is hidden or has no base is a gap.
with closed as (
    select
        metric_id,
        segment_set,
        segment_key,
        unit,
        period_start,
        value,
        max(period_start) over (partition by metric_id) as last_month
    from identifier(:metric_values)
    where period_type = 'month' and status in ('ok', 'low_base') and value is not null
),

series as (
    select
        metric_id,
        segment_set,
        segment_key,
        max(unit) as unit,
        max(last_month) as last_month,
        array_sort(collect_list(struct(period_start, value))) as observations
    from closed
    group by metric_id, segment_set, segment_key
)

select
    series.metric_id,
    series.segment_set,
    series.segment_key,
    series.unit,
    definition.direction,
    series.last_month,
    series.observations
from series
left join identifier(:metric_definitions) as definition on definition.metric_id = series.metric_id
