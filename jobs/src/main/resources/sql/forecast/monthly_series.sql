-- Closed months of metrics as published, one after the other, and the targets set for them.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values, metric_definitions, target.
-- The origin is the last month any segment of a metric has a value of; what is hidden or has no base is a gap.
with closed as (
    select
        metric_id,
        segment_set,
        segment_key,
        unit,
        reason,
        if(status in ('ok', 'low_base') and value is not null, period_start, null) as month,
        value,
        -- What was counted in full has no sampling error.
        coalesce(se, 0d) as se
    from identifier(:metric_values)
    where period_type = 'month' and status <> 'provisional'
),

dated as (
    select
        *,
        max(month) over (partition by metric_id) as origin
    from closed
),

series as (
    select
        metric_id,
        segment_set,
        segment_key,
        max(unit) as unit,
        max(origin) as origin,
        max(reason) as reason,
        array_sort(collect_list(if(month is null, null, struct(month, value, se)))) as months
    from dated
    group by metric_id, segment_set, segment_key
),

goals as (
    select
        target.metric_id,
        target.segment_key,
        array_sort(
            collect_list(
                struct(
                    target.valid_from,
                    target.value,
                    coalesce(
                        target.kind,
                        case definition.direction when 'lower' then 'max' when 'target' then 'band' else 'min' end
                    ) as kind
                )
            )
        ) as targets
    from identifier(:target) as target
    left join identifier(:metric_definitions) as definition on definition.metric_id = target.metric_id
    where target.period_type = 'month'
    group by target.metric_id, target.segment_key
)

select
    series.metric_id,
    series.segment_set,
    series.segment_key,
    series.unit,
    series.origin,
    series.reason,
    series.months,
    coalesce(goals.targets, array()) as targets
from series
left join goals
    on
        goals.metric_id = series.metric_id
        and goals.segment_key
        = if(series.segment_set = 'total', 'total', concat(series.segment_set, '=', series.segment_key))
