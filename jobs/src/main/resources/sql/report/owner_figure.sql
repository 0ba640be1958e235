-- Every metric of the period by the values of the cuts that have pages of their own.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: metric_values.
select
    metric_id,
    period_type,
    period_start,
    period_end,
    segment_set,
    segment_key,
    status,
    value,
    ci_low,
    ci_high,
    n,
    delta,
    delta_ci_low,
    delta_ci_high,
    sig,
    mdd
from identifier(:metric_values)
where
    period_type = :period_type
    and period_start = :period_start
    and array_contains(split(:owner_cuts, ','), segment_set)
order by segment_set, segment_key, metric_id
