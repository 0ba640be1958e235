-- How many customers an initiative reached, how many stand beside those it reached first, and of how few places a cohort is.
-- Grain: one row.
-- Inputs: customer_cell.
-- What is reached later stands beside what is reached first until it is reached itself. Cohorts are what was reached in the
-- same month, or never.
with cohorts as (
    select
        cohort,
        count(distinct place) as n_places
    from identifier(:customer_cell)
    group by cohort
),

starts as (
    select
        min(cohort) as first,
        min(n_places) as n_fewest_places
    from cohorts
)

select
    count(distinct cell.customer_key) as n_customers,
    count(distinct if(cell.month >= cell.cohort, cell.customer_key, null)) as n_reached,
    count(
        distinct if(cell.cohort > starts.first and cell.month < cell.cohort, cell.customer_key, null)
    ) as n_others,
    coalesce(any_value(starts.n_fewest_places), 0) as n_fewest_places
from identifier(:customer_cell) as cell
cross join starts
