-- How many customers in the two upper bands have a feature among their first three reasons.
-- Grain: feature.
-- Inputs: churn_score.
with reasons as (
    select explode(array(reason_1, reason_2, reason_3)) as feature
    from identifier(:churn_score)
    where band <> 'low'
)

select
    feature,
    count(*) as n_customers
from reasons
where feature is not null
group by feature
having count(*) >= :k_anonymity
order by n_customers desc, feature
limit 10
