-- Customers at risk by band of their risk.
-- Grain: band.
-- Inputs: churn_score.
select
    band,
    count(*) as n_customers,
    avg(prob) as mean_prob,
    cast(sum(revenue_at_risk) as double) as revenue_at_risk
from identifier(:churn_score)
group by band
having count(*) >= :k_anonymity
order by mean_prob desc
