-- Whether targets are reached, with the interval of the value taken into account.
-- Grain: metric_id, metric_version, period_type, period_start, segment_set, segment_key.
-- Inputs: metric_values.
select
    metric_id,
    metric_version,
    period_type,
    period_start,
    segment_set,
    segment_key,
    value,
    ci_low,
    ci_high,
    n,
    status,
    target,
    target_status
from identifier(:metric_values)
where target is not null
