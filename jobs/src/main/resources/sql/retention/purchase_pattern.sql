-- How many persons have the same purchase history, in steps of so many days.
-- Grain: repeats, recency_u, age_u.
-- Inputs: purchase_history.
select
    repeats,
    cast(ceil(recency_d / :unit_d) as int) as recency_u,
    cast(ceil(age_d / :unit_d) as int) as age_u,
    count(*) as n,
    sum(n_after) as n_after,
    sum(n_after * n_after) as sum_squares
from identifier(:purchase_history)
group by repeats, ceil(recency_d / :unit_d), ceil(age_d / :unit_d)
