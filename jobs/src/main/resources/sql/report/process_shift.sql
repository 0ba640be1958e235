-- How processes went in a period and in the one before.
-- Grain: process, measure, period_start.
-- Inputs: process_period.
select
    process,
    measure,
    period_start,
    numerator,
    denominator,
    n_customers
from identifier(:process_period)
where
    period_type = :period_type
    and period_start in (:period_start, add_months(:period_start, if(:period_type = 'month', -1, -3)))
    and measure in ('conformance_rate', 'rework_rate')
    and status = 'ok'
order by process, measure, period_start
