-- Which way metrics of all customers go month by month; without a slope where too few months are known.
-- Grain: metric_id.
-- Inputs: metric_trend.
select
    metric_id,
    last_month,
    n_months,
    coalesce(is_adjusted, false) as is_adjusted,
    slope,
    p_adj,
    trend_sig as sig
from identifier(:metric_trend)
where segment_set = 'total'
order by metric_id
