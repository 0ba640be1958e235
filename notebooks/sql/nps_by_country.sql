-- NPS by country in the last complete quarter; p_adj allows for having looked at several countries.
-- Grain: segment_key.
-- Inputs: metric_values.
with last_quarter as (
    select max(period_start) as period_start
    from metric_values
    where metric_id = 'nps' and period_type = 'quarter' and segment_set = 'total' and status <> 'provisional'
)

select
    metric_values.segment_key as country,
    round(metric_values.value, 1) as nps,
    round(metric_values.ci_low, 1) as ci_low,
    round(metric_values.ci_high, 1) as ci_high,
    metric_values.n,
    round(metric_values.delta, 1) as change,
    round(metric_values.p_adj, 3) as p_adj,
    metric_values.status
from metric_values
inner join last_quarter on last_quarter.period_start = metric_values.period_start
where
    metric_values.metric_id = 'nps'
    and metric_values.period_type = 'quarter'
    and metric_values.segment_set = 'country'
order by metric_values.value desc nulls last, metric_values.segment_key
