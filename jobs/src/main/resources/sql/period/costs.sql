-- What contacts cost by person and the period they were over in, and of how many nobody told.
-- Grain: person_id, period_start.
-- Inputs: contact_cost.
select
    person_id,
    cast(date_trunc(:period_type, handled_on) as date) as period_start,
    cast(sum(cost) as double) as cost_to_serve,
    count_if(cost is null) as n_uncosted
from identifier(:contact_cost)
where person_id is not null
group by person_id, cast(date_trunc(:period_type, handled_on) as date)
