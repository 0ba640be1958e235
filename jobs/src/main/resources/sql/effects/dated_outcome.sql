-- Outcomes with the month they are of, the month an initiative reached them, and the stratum of those they may be compared with.
-- Grain: none; one row per outcome.
-- Inputs: outcome, place_start, customer_start.
-- A month an initiative began in the middle of is neither before nor after, and what it no longer reaches is left out.
-- Months are counted as year · 12 + month; what is never reached has the highest number as cohort. A customer is of the
-- stratum of the last outcome before the initiative began anywhere, else of the first: what it changes changes no stratum.
-- A month that is not over by the day asked for is left out. The place is the first of those a row names: it counts where an
-- initiative reaches places of one kind.
with places as (
    select
        map_from_entries(collect_list(struct(place, started_on))) as starts,
        map_from_entries(collect_list(struct(place, ended_on))) as ends
    from identifier(:place_start)
),

begun as (
    select min(year(started_on) * 12 + month(started_on)) as first
    from (
        select started_on from identifier(:place_start)
        union all
        select started_on from identifier(:customer_start)
    )
),

dated as (
    select
        outcome.customer_key,
        get(outcome.places, 0) as place,
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
    where outcome.x > 0 and add_months(trunc(outcome.happened_on, 'month'), 1) <= :known_before
)

select
    dated.customer_key,
    dated.place,
    coalesce(
        year(dated.started_on) * 12 + month(dated.started_on) + if(day(dated.started_on) > 1, 1, 0), 2147483647
    ) as cohort,
    year(dated.month_start) * 12 + month(dated.month_start) as month,
    coalesce(
        max_by(
            dated.stratum,
            if(
                year(dated.month_start) * 12 + month(dated.month_start) < begun.first,
                struct(dated.month_start, dated.stratum),
                null
            )
        ) over (partition by dated.customer_key),
        min_by(dated.stratum, struct(dated.month_start, dated.stratum)) over (partition by dated.customer_key)
    ) as stratum,
    dated.x,
    dated.y
from dated
cross join begun
where
    coalesce(not (day(dated.started_on) > 1 and trunc(dated.started_on, 'month') = dated.month_start), true)
    and coalesce(dated.ended_on > last_day(dated.month_start), true)
