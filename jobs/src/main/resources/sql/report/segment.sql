-- The score of one period by every cut, with its sums.
-- Grain: segment_set, segment_key.
-- Inputs: metric_values, metric_components.
-- The total is among the rows: a segment is tested against all others, which are the total without the segment.
select
    metric.segment_set,
    metric.segment_key,
    metric.metric_version,
    metric.status,
    metric.value,
    metric.ci_low,
    metric.ci_high,
    metric.n,
    sums.n as sum_n,
    sums.n_customers as sum_customers,
    sums.sum_x,
    sums.sum_y,
    sums.sum_xx,
    sums.sum_xy,
    sums.sum_yy
from identifier(:metric_values) as metric
left join identifier(:metric_components) as sums
    using (metric_id, period_type, period_start, segment_set, segment_key)
where metric.metric_id = :score_metric and metric.period_type = :period_type and metric.period_start = :period_start
order by metric.segment_set, metric.n desc nulls last, metric.segment_key
