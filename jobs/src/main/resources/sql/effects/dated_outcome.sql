-- Outcomes with the month they are of, the month an initiative reached them, and the stratum of those they may be compared with.
-- Grain: none; one row per outcome.
-- Inputs: outcome, place_start, customer_start.
-- A month an initiative began in the middle of is neither before nor after, and what it no longer reaches is left out.
-- Months are counted as year · 12 + month; what is never reached has the highest number as cohort.
with places as (
    select
        map_from_entries(collect_list(struct(place, started_on))) as starts,
        map_from_entries(collect_list(struct(place, ended_on))) as ends
    from identifier(:place_start)
),

dated as (
    select
        outcome.customer_key,
        trunc(outcome.happened_on, 'month') as month_start,
        outcome.stratum,
        outcome.x,
        outcome.y,
        least(
            person.started_on, array_min(transform(outcome.places, place -> element_at(places.starts, place)))
        ) as started_on,
        greatest(
            person.ended_on, array_max(transform(outcome.places, place -> element_at(places.ends, place)))
        ) as ended_on
    from identifier(:outcome) as outcome
    cross join places
    left join identifier(:customer_start) as person on person.person_id = outcome.person_id
    where outcome.x > 0
)

select
    customer_key,
    coalesce(
        year(started_on) * 12 + month(started_on) + if(day(started_on) > 1, 1, 0), 2147483647
    ) as cohort,
    year(month_start) * 12 + month(month_start) as month,
    stratum,
    x,
    y
from dated
where
    coalesce(not (day(started_on) > 1 and trunc(started_on, 'month') = month_start), true)
    and coalesce(ended_on > last_day(month_start), true)
