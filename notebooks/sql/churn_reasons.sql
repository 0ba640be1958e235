-- Why customers in the two upper bands are at risk, as the model tells: how often a feature is among the first three.
-- Grain: feature.
-- Inputs: churn_score.
with reasons as (
    select
        explode(array(reason_1, reason_2, reason_3)) as feature,
        prob,
        revenue_at_risk
    from churn_score
    where band <> 'low'
)

select
    feature,
    count(*) as customers,
    round(avg(prob), 3) as mean_prob,
    sum(revenue_at_risk) as revenue_at_risk
from reasons
where feature is not null
group by feature
order by customers desc, feature
