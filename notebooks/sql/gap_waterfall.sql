-- From what customers expect to what they perceive, step by step, in the last year that is told.
-- Grain: driver_id, segment_set, segment_key, step.
-- Inputs: gap_waterfall.
with last_year as (
    select max(period_start) as period_start
    from gap_waterfall
    where period_type = 'year'
)

select
    gap_waterfall.driver_id,
    gap_waterfall.segment_set,
    gap_waterfall.segment_key,
    gap_waterfall.step,
    gap_waterfall.step_id,
    round(gap_waterfall.from_value, 1) as from_value,
    round(gap_waterfall.value, 1) as points,
    round(gap_waterfall.to_value, 1) as to_value,
    gap_waterfall.status
from gap_waterfall
inner join last_year on last_year.period_start = gap_waterfall.period_start
where gap_waterfall.period_type = 'year' and gap_waterfall.segment_key <> 'unknown'
order by
    gap_waterfall.segment_set desc, gap_waterfall.segment_key, gap_waterfall.driver_id, gap_waterfall.step
