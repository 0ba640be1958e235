-- How many customers and places an initiative reached, and how many stand beside those it reached first.
-- Grain: one row.
-- Inputs: customer_cell.
-- What is reached later stands beside what is reached first until it is reached itself.
with starts as (
    select min(cohort) as first
    from identifier(:customer_cell)
)

select
    count(distinct cell.customer_key) as n_customers,
    count(distinct if(cell.month >= cell.cohort, cell.customer_key, null)) as n_reached,
    count(
        distinct if(cell.cohort > starts.first and cell.month < cell.cohort, cell.customer_key, null)
    ) as n_others,
    count(distinct cell.place) as n_places,
    count(distinct if(cell.month >= cell.cohort, cell.place, null)) as n_reached_places,
    count(
        distinct if(cell.cohort > starts.first and cell.month < cell.cohort, cell.place, null)
    ) as n_other_places
from identifier(:customer_cell) as cell
cross join starts
