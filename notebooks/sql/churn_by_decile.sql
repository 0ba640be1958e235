-- Customers at risk now by tenth of their score, beside what that tenth did in the test of the model.
-- Grain: decile.
-- Inputs: churn_score, churn_calibration.
with scored as (
    select
        model_id,
        decile,
        count(*) as customers,
        avg(prob) as mean_prob,
        sum(revenue_at_risk) as revenue_at_risk
    from churn_score
    group by model_id, decile
)

select
    scored.decile,
    scored.customers,
    round(scored.mean_prob, 3) as mean_prob,
    scored.revenue_at_risk,
    churn_calibration.n as tested,
    round(churn_calibration.mean_predicted, 3) as predicted_in_test,
    round(churn_calibration.observed, 3) as left_in_test
from scored
left join churn_calibration
    on churn_calibration.model_id = scored.model_id
    and churn_calibration.decile = scored.decile
order by scored.decile
