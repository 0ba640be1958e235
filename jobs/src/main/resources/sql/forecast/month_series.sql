-- Closed months of every metric as published, one after the other.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values, metric_definitions.
-- The last month is that of any segment of a metric; what is hidden or has no base is a gap. That a month goes on is not
-- told by the status of a small base: a month is closed when it is over and so is the time its rows are followed for.
with closed as (
    select
        published.metric_id,
        published.segment_set,
        published.segment_key,
        published.unit,
        published.period_start,
        published.value,
        definition.direction,
        max(published.period_start) over (partition by published.metric_id) as last_month
    from identifier(:metric_values) as published
    left join identifier(:metric_definitions) as definition on definition.metric_id = published.metric_id
    where
        published.period_type = 'month'
        and published.status in ('ok', 'low_base')
        and published.value is not null
        and to_utc_timestamp(date_add(published.period_end, coalesce(definition.lookahead_days, 0)), :zone)
        <= published.data_as_of
)

select
    metric_id,
    segment_set,
    segment_key,
    max(unit) as unit,
    max(direction) as direction,
    max(last_month) as last_month,
    array_sort(collect_list(struct(period_start, value))) as observations
from closed
group by metric_id, segment_set, segment_key
