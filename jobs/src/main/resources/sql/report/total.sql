-- Metrics of all customers together, with their names.
-- Grain: metric_id, period_type, period_start.
-- Inputs: metric_values, metric_definitions.
select
    metric.metric_id,
    metric.period_type,
    metric.period_start,
    metric.period_end,
    definition.unit,
    metric.status,
    metric.value,
    metric.ci_low,
    metric.ci_high,
    metric.n,
    metric.delta,
    metric.delta_ci_low,
    metric.delta_ci_high,
    metric.sig,
    metric.mdd,
    definition.name_en,
    definition.name_fr,
    definition.direction
from identifier(:metric_values) as metric
inner join identifier(:metric_definitions) as definition on definition.metric_id = metric.metric_id
where metric.segment_set = 'total' and metric.period_type in ('month', 'quarter', 'year')
order by metric.metric_id, metric.period_type, metric.period_start
