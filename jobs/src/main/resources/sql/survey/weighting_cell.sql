-- Answers of customers who share their category in every weighting dimension.
-- Grain: period_start, categories; null categories gather the answers from outside the population.
-- Inputs: respondent.
-- Weights are added as decimals, so that the order of the rows does not matter.
select
    period_start,
    categories,
    count(*) as n_responses,
    count(distinct respondent_id) as n_customers,
    cast(sum(cast(weight as decimal(28, 10))) as double) as weight,
    cast(sum(cast(weight * weight as decimal(28, 10))) as double) as squares
from identifier(:respondent)
group by period_start, categories
