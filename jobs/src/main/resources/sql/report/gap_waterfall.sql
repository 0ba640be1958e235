-- The ways from what all customers expect of a driver to what they perceive, in the period.
-- Grain: driver_id, step.
-- Inputs: gap_waterfall.
select
    driver_id,
    step,
    from_level,
    to_level,
    from_value,
    to_value,
    value,
    status
from identifier(:gap_waterfall)
where
    segment_set = 'total'
    and period_type = :period_type
    and period_start = :period_start
order by driver_id, step
