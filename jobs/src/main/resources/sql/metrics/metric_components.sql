-- The sums behind published values; where a value is hidden, its sums are hidden too, or adding up would reveal it.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: metric_cell, metric_values.
select
    cell.metric_id,
    cell.metric_version,
    cell.period_type,
    cell.period_start,
    cell.segment_set,
    cell.segment_key,
    cell.n,
    cell.n_customers,
    cell.sum_x,
    cell.sum_y,
    cell.sum_part,
    cell.sum_xx,
    cell.sum_xy,
    cell.sum_yy,
    cell.sum_ww
from identifier(:metric_cell) as cell
inner join identifier(:metric_values) as published
    using (metric_id, period_type, period_start, segment_set, segment_key)
where published.status in ('ok', 'low_base', 'provisional')
