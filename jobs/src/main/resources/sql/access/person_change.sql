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
    change.at,
    change.customer_id,
    change.kind,
    change.person_id_old,
    change.person_id_new
from identifier(:identity_change) as change
where
    change.person_id_new in (select person_id from person)
    or change.person_id_old in (select person_id from person)
order by change.at, change.customer_id
