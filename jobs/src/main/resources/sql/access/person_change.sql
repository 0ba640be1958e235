-- What became of the records of a person, or of a person that is no more.
-- Grain: customer_id, run_id.
-- Inputs: identity_map, identity_change.
with person as (
    select person_id
    from identifier(:identity_map)
    where person_id = :asked or customer_id = :asked
    union
    select :asked as person_id
)

select
    change.known_at,
    change.customer_id,
    change.kind,
    change.person_id_before,
    change.person_id
from identifier(:identity_change) as change
where
    change.person_id in (select person_id from person)
    or change.person_id_before in (select person_id from person)
order by change.known_at, change.customer_id
