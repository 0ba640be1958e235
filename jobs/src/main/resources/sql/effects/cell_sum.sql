-- Sums of the cells of an initiative over customers, and of the products of any two of them.
-- Grain: cohort, month, other_cohort, other_month.
-- Inputs: customer_cell.
select
    one.cohort,
    one.month,
    other.cohort as other_cohort,
    other.month as other_month,
    count(*) as n_customers,
    cast(sum(one.x) as double) as x,
    cast(sum(one.y) as double) as y,
    cast(sum(cast(one.x * other.x as decimal(30, 6))) as double) as xx,
    cast(sum(cast(one.x * other.y as decimal(30, 6))) as double) as xy,
    cast(sum(cast(one.y * other.y as decimal(30, 6))) as double) as yy
from identifier(:customer_cell) as one
inner join identifier(:customer_cell) as other on other.customer_key = one.customer_key
group by one.cohort, one.month, other.cohort, other.month
