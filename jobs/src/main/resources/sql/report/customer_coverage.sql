-- How many of the customers active in the period answered in it.
-- Grain: one row.
-- Inputs: customer_period, feedback.
with active as (
    select distinct person_id
    from identifier(:customer_period)
    where
        period_type = 'month'
        and period_start >= :period_start
        and period_start < :period_end
        and (is_active_start or is_active_end)
),

answering as (
    select distinct person_id
    from identifier(:feedback)
    where person_id is not null and completed_on >= :period_start and completed_on < :period_end
)

select
    count(*) as active,
    count(answering.person_id) as answering
from active
left join answering on answering.person_id = active.person_id
