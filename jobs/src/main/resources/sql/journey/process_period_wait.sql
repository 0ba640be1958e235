-- How long whole cases waited between two activities, by the month and quarter of their end.
-- Grain: process, period_type, period_start, from_activity, to_activity.
-- Inputs: move, process_case.
with placed as (
    select
        move.process,
        move.from_activity,
        move.to_activity,
        move.wait_s,
        process_case.customer_key,
        explode(
            array(
                named_struct('type', 'month', 'start', cast(trunc(process_case.ended_on, 'month') as date)),
                named_struct('type', 'quarter', 'start', cast(trunc(process_case.ended_on, 'quarter') as date))
            )
        ) as period
    from identifier(:move) as move
    inner join identifier(:process_case) as process_case
        on process_case.process = move.process and process_case.case_key = move.case_key
    where process_case.is_whole and move.wait_s is not null
)

select
    process,
    period.type as period_type,
    period.start as period_start,
    from_activity,
    to_activity,
    sum(wait_s) as sum_wait_s,
    count(distinct customer_key) as n_customers
from placed
group by process, period, from_activity, to_activity
order by process, period_type, period_start, from_activity, to_activity
