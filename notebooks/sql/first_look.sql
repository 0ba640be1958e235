-- What is known about the last complete quarter: every metric with its interval, its base and whether it may be read.
-- Grain: metric_id.
-- Inputs: metric_values, metric_definitions.
with last_quarter as (
    select max(period_start) as period_start
    from metric_values
    where period_type = 'quarter' and segment_set = 'total' and status <> 'provisional'
)

select
    metric_definitions.name_en as metric,
    metric_values.unit,
    round(metric_values.value, 2) as value,
    round(metric_values.ci_low, 2) as ci_low,
    round(metric_values.ci_high, 2) as ci_high,
    metric_values.n,
    metric_values.status,
    metric_values.period_start as quarter
from metric_values
inner join last_quarter on last_quarter.period_start = metric_values.period_start
inner join metric_definitions
    on metric_definitions.metric_id = metric_values.metric_id
    and metric_definitions.metric_version = metric_values.metric_version
where metric_values.period_type = 'quarter' and metric_values.segment_set = 'total'
order by metric_definitions.metric_group, metric_values.metric_id
