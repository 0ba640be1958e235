-- Sums of the cells of an initiative over customers or places, and of the products of any two cells of one of them.
-- Grain: cohort, month, other_cohort, other_month.
-- Inputs: customer_cell.
with unit_cell as (
    select
        if(:by_place, place, customer_key) as unit_key,
        cohort,
        month,
        count(distinct customer_key) as n_customers,
        cast(sum(x) as decimal(18, 6)) as x,
        cast(sum(y) as decimal(18, 6)) as y
    from identifier(:customer_cell)
    group by if(:by_place, place, customer_key), cohort, month
)

select
    one.cohort,
    one.month,
    other.cohort as other_cohort,
    other.month as other_month,
    sum(one.n_customers) as n_customers,
    cast(sum(one.x) as double) as x,
    cast(sum(one.y) as double) as y,
    cast(sum(cast(one.x * other.x as decimal(30, 6))) as double) as xx,
    cast(sum(cast(one.x * other.y as decimal(30, 6))) as double) as xy,
    cast(sum(cast(one.y * other.y as decimal(30, 6))) as double) as yy
from unit_cell as one
inner join unit_cell as other on other.unit_key = one.unit_key
group by one.cohort, one.month, other.cohort, other.month
