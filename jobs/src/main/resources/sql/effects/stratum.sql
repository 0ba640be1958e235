-- How those an initiative is going to reach and those it never does are made up in the months before it begins.
-- Grain: stratum.
-- Inputs: dated_outcome.
with starts as (
    select
        min(cohort) as first,
        max(cohort) as last
    from identifier(:dated_outcome)
    where cohort < 2147483647
)

select
    outcome.stratum,
    cast(
        sum(if(outcome.cohort < 2147483647, cast(round(outcome.x, 6) as decimal(18, 6)), 0)) as double
    ) as reached,
    cast(
        sum(if(outcome.cohort = 2147483647, cast(round(outcome.x, 6) as decimal(18, 6)), 0)) as double
    ) as never
from identifier(:dated_outcome) as outcome
cross join starts
where
    outcome.month >= starts.first - :window
    and outcome.month < least(outcome.cohort, starts.last)
group by outcome.stratum
order by outcome.stratum
