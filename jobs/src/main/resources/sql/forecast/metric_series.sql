-- Closed months and quarters of metrics as published, one after the other, and the targets set for them.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values, metric_definitions, target.
-- The origin is the last period any segment of a metric has a value of; what is hidden or has no base is a gap.
-- That a period goes on is not told by the status of a small base: it is closed when it is over and so is the time its rows
-- are followed for.
with closed as (
    select
        published.metric_id,
        published.segment_set,
        published.segment_key,
        published.period_type,
        published.unit,
        published.reason,
        if(
            published.status in ('ok', 'low_base') and published.value is not null, published.period_start, null
        ) as start,
        published.value,
        -- What was counted in full has no sampling error.
        coalesce(published.se, 0d) as se
    from identifier(:metric_values) as published
    left join identifier(:metric_definitions) as definition on definition.metric_id = published.metric_id
    where
        published.period_type in ('month', 'quarter')
        and published.status <> 'provisional'
        and to_utc_timestamp(date_add(published.period_end, coalesce(definition.lookahead_days, 0)), :zone)
        <= published.data_as_of
),

dated as (
    select
        *,
        max(start) over (partition by metric_id, period_type) as origin
    from closed
),

series as (
    select
        metric_id,
        segment_set,
        segment_key,
        period_type,
        max(unit) as unit,
        max(origin) as origin,
        max(reason) as reason,
        array_sort(collect_list(if(start is null, null, struct(start, value, se)))) as observations
    from dated
    group by metric_id, segment_set, segment_key, period_type
),

goals as (
    select
        target.metric_id,
        target.segment_key,
        target.period_type,
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
    where target.period_type in ('month', 'quarter')
    group by target.metric_id, target.segment_key, target.period_type
),

aimed as (
    select
        series.metric_id,
        series.segment_set,
        series.segment_key,
        series.period_type,
        series.unit,
        struct(
            series.origin, series.reason, series.observations, coalesce(goals.targets, array()) as targets
        ) as known
    from series
    left join goals
        on
            goals.metric_id = series.metric_id
            and goals.period_type = series.period_type
            and goals.segment_key
            = if(series.segment_set = 'total', 'total', concat(series.segment_set, '=', series.segment_key))
)

select
    metric_id,
    segment_set,
    segment_key,
    max(unit) as unit,
    any_value(known) filter (where period_type = 'month') as by_month,
    any_value(known) filter (where period_type = 'quarter') as by_quarter
from aimed
group by metric_id, segment_set, segment_key
