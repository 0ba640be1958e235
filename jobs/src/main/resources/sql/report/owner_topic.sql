-- How often topics come up in the period, of all customers and by the values of the cuts that have pages of their own.
-- Grain: segment_set, segment_key.
-- Inputs: metric_values.
select
    segment_set,
    segment_key,
    status,
    value,
    ci_low,
    ci_high,
    n
from identifier(:metric_values)
where
    metric_id = 'topic_share'
    and period_type = :period_type
    and period_start = :period_start
    and array_contains(split(:topic_cuts, ','), segment_set)
order by segment_set, segment_key
