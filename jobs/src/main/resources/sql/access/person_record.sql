-- The records of the person asked for, by its id or by one of its records.
-- Grain: customer_id.
-- Inputs: identity_map.
with person as (
    select distinct person_id
    from identifier(:identity_map)
    where person_id = :asked or customer_id = :asked
)

select
    identity_map.person_id,
    identity_map.customer_id,
    identity_map.first_seen_at,
    identity_map.rule
from identifier(:identity_map) as identity_map
inner join person on person.person_id = identity_map.person_id
order by identity_map.first_seen_at, identity_map.customer_id
