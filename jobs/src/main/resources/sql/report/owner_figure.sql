-- Every metric of the period by the values of the cuts that have pages of their own.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values, metric_definitions.
-- All topics of a product line in one number, or all processes, say nothing.
select
    metric.metric_id,
    metric.period_type,
    metric.period_start,
    metric.period_end,
    metric.segment_set,
    metric.segment_key,
    metric.status,
    metric.value,
    metric.ci_low,
    metric.ci_high,
    metric.n,
    metric.delta,
    metric.delta_ci_low,
    metric.delta_ci_high,
    metric.sig,
    metric.mdd
from identifier(:metric_values) as metric
left join identifier(:metric_definitions) as definition
    on definition.metric_id = metric.metric_id and definition.metric_version = metric.metric_version
where
    metric.period_type = :period_type
    and metric.period_start = :period_start
    and array_contains(split(:owner_cuts, ','), metric.segment_set)
    and coalesce(definition.fact_table not in ('topic_mention', 'contact_topic', 'process_case'), true)
order by metric.segment_set, metric.segment_key, metric.metric_id
