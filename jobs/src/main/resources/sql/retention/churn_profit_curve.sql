-- What a campaign would earn that contacts the most profitable customers, by how many it contacts.
-- Grain: contacted_pct.
-- Inputs: churn_score.
-- Customers of equal profit are contacted together, so a step can hold more than its twentieth.
with amounts as (
    select
        expected_profit,
        count(*) as n,
        sum(expected_profit) as profit,
        sum(cast(prob as decimal(18, 9))) as leavers
    from identifier(:churn_score)
    group by expected_profit
),

cumulated as (
    select
        expected_profit,
        sum(n) over best_first as n,
        sum(profit) over best_first as profit,
        sum(leavers) over best_first as leavers,
        sum(n) over () as n_all
    from amounts
    window best_first as (order by expected_profit desc rows between unbounded preceding and current row)
)

select
    cast(5 * ceil(20 * n / n_all) as int) as contacted_pct,
    max(n) as n_contacts,
    min(expected_profit) as least_profit,
    cast(max_by(profit, n) as decimal(18, 2)) as expected_profit,
    round(cast(max(leavers) as double), 6) as expected_leavers,
    cast(:model_id as string) as model_id
from cumulated
group by ceil(20 * n / n_all)
