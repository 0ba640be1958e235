-- Other initiatives that began with the same persons or places within a year before or after one of them began there.
-- Grain: initiative_id, other_id.
-- Inputs: place_start, customer_start.
-- The share is that of the persons and places of the one. What had ended before the other began shares nothing with it.
-- Places are compared by their names: a store is not known to lie in a country, nor a person to buy in a store.
with reached as (
    select
        initiative_id,
        place as unit,
        started_on,
        ended_on
    from identifier(:place_start)
    union all
    select
        initiative_id,
        person_id as unit,
        started_on,
        ended_on
    from identifier(:customer_start)
),

counted as (
    select
        *,
        count(*) over (partition by initiative_id) as n_units
    from reached
)

select
    one.initiative_id,
    other.initiative_id as other_id,
    count(*) / any_value(one.n_units) as share
from counted as one
inner join reached as other on other.unit = one.unit and other.initiative_id <> one.initiative_id
where
    other.started_on < :known_before
    and other.started_on >= add_months(one.started_on, -:window)
    and other.started_on <= add_months(one.started_on, :window)
    and coalesce(one.ended_on > other.started_on, true)
    and coalesce(other.ended_on > one.started_on, true)
group by one.initiative_id, other.initiative_id
order by one.initiative_id, other.initiative_id
