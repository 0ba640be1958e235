-- How many customers each category of a weighting dimension has.
-- Grain: period_start, place, category; place counts the dimensions from 0.
-- Inputs: population_member.
with joint as (
    select
        period_start,
        categories,
        count(*) as n_customers
    from identifier(:population_member)
    group by period_start, categories
),

single as (
    select
        period_start,
        n_customers,
        posexplode(categories) as (place, category)
    from joint
)

select
    period_start,
    place,
    category,
    sum(n_customers) as n_customers
from single
group by period_start, place, category
