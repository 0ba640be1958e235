-- What a campaign would earn that contacts everybody by whom it earns something, as assumed and with each assumption off.
-- Grain: assumption, factor.
-- Inputs: scored.
-- Buckets of customers stand for the chance of having these customers and no others.
with assumptions as (
    select explode(
        array(
            struct('none' as assumption, 1.0d as factor),
            struct('save_rate' as assumption, 0.5d as factor),
            struct('save_rate' as assumption, 1.5d as factor),
            struct('taker_rate' as assumption, 0.5d as factor),
            struct('taker_rate' as assumption, 1.5d as factor),
            struct('offer' as assumption, 0.5d as factor),
            struct('offer' as assumption, 1.5d as factor),
            struct('contact' as assumption, 0.5d as factor),
            struct('contact' as assumption, 1.5d as factor),
            struct('margin' as assumption, 0.5d as factor),
            struct('margin' as assumption, 1.5d as factor)
        )
    ) as off
),

rates as (
    select
        off.assumption,
        off.factor,
        least(1d, :save_rate * if(off.assumption = 'save_rate', off.factor, 1d)) as save_rate,
        least(1d, :taker_rate * if(off.assumption = 'taker_rate', off.factor, 1d)) as taker_rate,
        :offer * if(off.assumption = 'offer', off.factor, 1d) as offer,
        :contact * if(off.assumption = 'contact', off.factor, 1d) as contact,
        :margin * if(off.assumption = 'margin', off.factor, 1d) as margin
    from assumptions
),

profits as (
    select
        rates.assumption,
        rates.factor,
        pmod(xxhash64(scored.person_id, 'levier-campaign-1'), 100) as bucket,
        scored.prob,
        scored.prob * rates.save_rate * (scored.expected_revenue * rates.margin - rates.offer)
        - (1 - scored.prob) * rates.taker_rate * rates.offer
        - rates.contact as profit
    from identifier(:scored) as scored
    cross join rates
),

buckets as (
    select
        assumption,
        factor,
        bucket,
        count(*) as n_all,
        count_if(profit > 0) as n,
        cast(sum(cast(if(profit > 0, profit, 0) as decimal(28, 9))) as double) as profit,
        cast(sum(cast(if(profit > 0, prob, 0) as decimal(28, 9))) as double) as leavers
    from profits
    group by assumption, factor, bucket
),

totals as (
    select
        assumption,
        factor,
        sum(n_all) as n_customers,
        sum(n) as n_contacts,
        sum(leavers) as expected_leavers,
        sum(profit) as profit,
        sqrt(greatest(0, 100 / 99d * (sum(profit * profit) - sum(profit) * sum(profit) / 100))) as error
    from buckets
    group by assumption, factor
)

select
    assumption,
    factor,
    n_customers,
    n_contacts,
    round(expected_leavers, 6) as expected_leavers,
    cast(profit as decimal(18, 2)) as expected_profit,
    cast(profit - :z * error as decimal(18, 2)) as expected_profit_lo,
    cast(profit + :z * error as decimal(18, 2)) as expected_profit_hi,
    cast(:model_id as string) as model_id
from totals
