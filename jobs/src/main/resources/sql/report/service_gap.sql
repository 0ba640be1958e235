-- Gaps of the period by service and product line, and by driver for all customers; hints of its last month besides.
-- Grain: segment_set, segment_key, driver_id, gap, basis.
-- Inputs: service_gap.
-- The page tells drivers one by one: it needs none of them together by importance.
select
    segment_set,
    segment_key,
    driver_id,
    gap,
    basis,
    value,
    ci_low,
    ci_high,
    unit,
    n,
    status
from identifier(:service_gap)
where
    gap <> 'satisfaction_weighted'
    and (segment_set = 'total' or driver_id = 'all')
    and (
        (basis = 'measured' and period_type = :period_type and period_start = :period_start)
        or (basis = 'proxy' and period_type = 'month' and period_start = add_months(:period_end, -1))
    )
order by segment_set, segment_key, driver_id, gap, basis
