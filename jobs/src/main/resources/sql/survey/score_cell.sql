-- What customers who share their category in every weighting dimension score, as sums over customers.
-- Grain: period_start, measure, categories.
-- Inputs: respondent, feedback.
-- The answers of a customer belong together, so they are added before anything is squared. Sums are of decimals, so that the
-- order of the rows does not matter.
with answers as (
    select
        respondent.period_start,
        respondent.categories,
        respondent.respondent_id,
        respondent.weight,
        feedback.ltr,
        feedback.csat_norm100
    from identifier(:respondent) as respondent
    inner join identifier(:feedback) as feedback on feedback.response_id = respondent.response_id
    where respondent.categories is not null and respondent.weight > 0
),

scored as (
    select
        period_start,
        categories,
        respondent_id,
        weight,
        stack(
            2,
            'nps', case when ltr >= 9 then 100d when ltr < 7 then -100d when ltr is not null then 0d end,
            'csat', csat_norm100
        ) as (measure, score)
    from answers
),

customers as (
    select
        period_start,
        measure,
        categories,
        respondent_id,
        count(*) as n_responses,
        cast(sum(cast(weight as decimal(28, 10))) as double) as weight,
        cast(sum(cast(weight * score as decimal(28, 10))) as double) as total
    from scored
    where score is not null
    group by period_start, measure, categories, respondent_id
)

select
    period_start,
    measure,
    categories,
    count(*) as n_customers,
    sum(n_responses) as n_responses,
    cast(sum(cast(weight as decimal(28, 10))) as double) as weight,
    cast(sum(cast(total as decimal(28, 10))) as double) as total,
    cast(sum(cast(weight * weight as decimal(28, 10))) as double) as weight_squares,
    cast(sum(cast(weight * total as decimal(28, 10))) as double) as products,
    cast(sum(cast(total * total as decimal(28, 10))) as double) as total_squares
from customers
group by period_start, measure, categories
