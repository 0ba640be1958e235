-- Customers at risk by level.
-- Grain: band.
-- Inputs: churn_score.
select
    band,
    max(as_of) as as_of,
    count(*) as customers,
    cast(sum(cast(prob as decimal(18, 9))) as double) as risk,
    cast(sum(revenue_at_risk) as double) as revenue_at_risk,
    cast(sum(expected_revenue) as double) as expected_revenue
from identifier(:churn_score)
group by band
order by band
