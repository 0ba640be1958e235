-- What every customer adds to the cells of an initiative: outcomes by the month it reached them and the month they are of.
-- Grain: customer_key, place, cohort, month.
-- Inputs: dated_outcome, control_weight.
-- Those never reached count by the weight of their stratum. Where there are weights, strata without one are left out. Sums
-- are exact: the order in which they are added must not matter.
with counted as (
    select
        outcome.customer_key,
        outcome.place,
        outcome.cohort,
        outcome.month,
        outcome.x,
        outcome.y,
        if(outcome.cohort = 2147483647, coalesce(control_weight.weight, 1d), 1d) as weight
    from identifier(:dated_outcome) as outcome
    left join identifier(:control_weight) as control_weight on control_weight.stratum = outcome.stratum
    where not :is_weighted or control_weight.weight is not null
)

select
    customer_key,
    place,
    cohort,
    month,
    cast(sum(cast(round(x * weight, 6) as decimal(18, 6))) as decimal(18, 6)) as x,
    cast(sum(cast(round(y * weight, 6) as decimal(18, 6))) as decimal(18, 6)) as y
from counted
group by customer_key, place, cohort, month
