-- Months of the metrics and of the topics that hint at gaps. Of a topic those count who complain: praise is no gap.
-- Grain: signal, segment_set, segment_key, period_start.
-- Inputs: metric_values, topic_metric.
select
    concat('metric:', metric_id) as signal,
    if(segment_set = 'service_id', 'service', segment_set) as segment_set,
    segment_key,
    period_start,
    value
from identifier(:metric_values)
where
    period_type = 'month'
    and segment_set in ('total', 'service', 'service_id', 'product_line')
    and segment_key <> 'unknown'
    and value is not null

union all

select
    concat('topic:', topic) as signal,
    'total' as segment_set,
    'all' as segment_key,
    period_start,
    reason_share_detractor as value
from identifier(:topic_metric)
where period_type = 'month' and reason_share_detractor is not null

order by signal, segment_set, segment_key, period_start
