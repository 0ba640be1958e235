-- Sums of the cells of an initiative over customers or places, and of the products of any two cells of one of them.
-- Grain: cohort, month, other_cohort, other_month.
-- Inputs: customer_cell.
-- Customers are those of the first cell, each once however many places know them.
with unit_cell as (
    select
        if(:by_place, place, customer_key) as unit_key,
        cohort,
        month,
        cast(sum(x) as decimal(22, 6)) as x,
        cast(sum(y) as decimal(22, 6)) as y
    from identifier(:customer_cell)
    group by if(:by_place, place, customer_key), cohort, month
),

crowd as (
    select
        cohort,
        month,
        count(distinct customer_key) as n_customers
    from identifier(:customer_cell)
    group by cohort, month
),

product as (
    select
        one.cohort,
        one.month,
        other.cohort as other_cohort,
        other.month as other_month,
        cast(sum(one.x) as double) as x,
        cast(sum(one.y) as double) as y,
        cast(sum(one.x * other.x) as double) as xx,
        cast(sum(one.x * other.y) as double) as xy,
        cast(sum(one.y * other.y) as double) as yy
    from unit_cell as one
    inner join unit_cell as other on other.unit_key = one.unit_key
    group by one.cohort, one.month, other.cohort, other.month
)

select
    product.cohort,
    product.month,
    product.other_cohort,
    product.other_month,
    crowd.n_customers,
    product.x,
    product.y,
    product.xx,
    product.xy,
    product.yy
from product
inner join crowd on crowd.cohort = product.cohort and crowd.month = product.month
