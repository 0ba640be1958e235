-- NPS by quarter with its interval, and whether it has moved: flat means the data cannot tell.
-- Grain: period_start.
-- Inputs: metric_values.
select
    period_start as quarter,
    round(value, 1) as nps,
    round(ci_low, 1) as ci_low,
    round(ci_high, 1) as ci_high,
    n,
    n_customers,
    round(delta, 1) as change,
    sig as moved,
    round(mdd, 1) as smallest_change_seen,
    status
from metric_values
where metric_id = 'nps' and period_type = 'quarter' and segment_set = 'total'
order by period_start
