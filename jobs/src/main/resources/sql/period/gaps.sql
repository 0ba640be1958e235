-- How far what customers found lies from what they had expected, by person and period.
-- Grain: person_id, period_start.
-- Inputs: expectation_pair.
-- Billionths of a point are added, whole numbers, so that no order of adding changes a digit.
select
    person_id,
    cast(date_trunc(:period_type, completed_on) as date) as period_start,
    cast(avg(cast(gap as decimal(18, 9))) as double) as sat_gap_mean
from identifier(:expectation_pair)
where person_id is not null
group by person_id, cast(date_trunc(:period_type, completed_on) as date)
