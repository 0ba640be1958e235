-- Net Promoter Score and revenue of segments by quarter, as published.
-- Grain: segment_set, segment_key, quarter.
-- Inputs: metric_values.
-- Groups of the score are no segments: who is in them is decided by the score. What is hidden is a gap.
select
    segment_set,
    segment_key,
    year(period_start) * 4 + cast(ceil(month(period_start) / 3) as int) as quarter,
    max(value) filter (where metric_id = 'nps') as score,
    max(se) filter (where metric_id = 'nps') as score_error,
    max(n) filter (where metric_id = 'nps') as n_answers,
    max(value) filter (where metric_id = 'revenue_net') as revenue
from identifier(:metric_values)
where
    metric_id in ('nps', 'revenue_net')
    and period_type = 'quarter'
    and status in ('ok', 'low_base')
    and segment_set not in ('total', 'none', 'nps_group')
group by segment_set, segment_key, period_start
