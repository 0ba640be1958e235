-- Scores with their rank, level, revenue at risk and what a campaign would earn by the customer.
-- Grain: person_id.
-- Inputs: scored.
-- Risks are summed as decimals: whether a customer stands at the mean must not depend on the order of adding.
-- Customers of equal risk share a decile; ranks come from counts per risk, so no customer is sorted against another.
-- Profit of contacting a customer: leavers are saved at a rate and keep their margin less the offer, loyal ones take the
-- offer at another rate, and everybody has to be reached.
with risks as (
    select
        round(prob, 6) as risk,
        count(*) as n,
        sum(cast(round(prob, 6) as decimal(18, 6))) as total
    from identifier(:scored)
    group by round(prob, 6)
),

cumulated as (
    select
        risk,
        coalesce(sum(n) over (order by risk desc rows between unbounded preceding and 1 preceding), 0) as n_riskier,
        sum(n) over () as n_all,
        cast(sum(total) over () as double) / sum(n) over () as mean_risk
    from risks
),

profits as (
    select
        *,
        prob * :save_rate * (expected_revenue * :margin - :offer)
        - (1 - prob) * :taker_rate * :offer
        - :contact as profit
    from identifier(:scored)
)

select
    profits.person_id,
    profits.as_of,
    cast(:horizon_days as int) as horizon_d,
    profits.prob,
    cast(1 + floor(10 * cumulated.n_riskier / cumulated.n_all) as int) as decile,
    case
        when profits.prob >= 2 * cumulated.mean_risk then 'high'
        when profits.prob >= cumulated.mean_risk then 'medium'
        else 'low'
    end as band,
    cast(profits.expected_revenue as decimal(18, 2)) as expected_revenue,
    cast(profits.prob * profits.expected_revenue as decimal(18, 2)) as revenue_at_risk,
    cast(profits.profit as decimal(18, 2)) as expected_profit,
    profits.profit > 0 as is_worth_contact,
    profits.base_log_odds,
    profits.effects,
    profits.calibration_log_odds,
    profits.reason_1,
    profits.reason_2,
    profits.reason_3,
    profits.reason_1_en,
    profits.reason_2_en,
    profits.reason_3_en,
    profits.reason_1_fr,
    profits.reason_2_fr,
    profits.reason_3_fr,
    cast(:model_id as string) as model_id
from profits
inner join cumulated on cumulated.risk = round(profits.prob, 6)
