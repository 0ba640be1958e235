-- Scores with their rank, level and revenue at risk.
-- Grain: person_id.
-- Inputs: scored.
-- Customers of equal risk share a decile; ranks come from counts per risk, so no customer is sorted against another.
with risks as (
    select
        round(prob, 6) as risk,
        count(*) as n,
        sum(round(prob, 6)) as total
    from identifier(:scored)
    group by round(prob, 6)
),

cumulated as (
    select
        risk,
        coalesce(sum(n) over (order by risk desc rows between unbounded preceding and 1 preceding), 0) as n_riskier,
        sum(n) over () as n_all,
        sum(total) over () / sum(n) over () as mean_risk
    from risks
)

select
    scored.person_id,
    scored.as_of,
    cast(:horizon_days as int) as horizon_d,
    scored.prob,
    cast(1 + floor(10 * cumulated.n_riskier / cumulated.n_all) as int) as decile,
    case
        when scored.prob >= 2 * cumulated.mean_risk then 'high'
        when scored.prob >= cumulated.mean_risk then 'medium'
        else 'low'
    end as band,
    cast(scored.expected_revenue as decimal(18, 2)) as expected_revenue,
    cast(scored.prob * scored.expected_revenue as decimal(18, 2)) as revenue_at_risk,
    scored.reason_1,
    scored.reason_2,
    scored.reason_3,
    cast(:model_id as string) as model_id
from identifier(:scored) as scored
inner join cumulated on cumulated.risk = round(scored.prob, 6)
