-- The sums behind published values; where a value is hidden, its sums are hidden too, or adding up would reveal it.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: judged_cell.
select
    metric_id,
    metric_version,
    period_type,
    period_start,
    segment_set,
    segment_key,
    n,
    n_customers,
    sum_x,
    sum_y,
    sum_part,
    sum_xx,
    sum_xy,
    sum_yy,
    sum_ww
from identifier(:judged_cell)
where is_shown
