-- Where the attributes of the person asked for were last taken from, when several records describe it.
-- Grain: attribute.
-- Inputs: identity_map, person_history, customer.
with person as (
    select distinct person_id
    from identifier(:identity_map)
    where person_id = :asked or customer_id = :asked
),

taken as (
    select explode(person_history.taken_from) as (attribute, customer_id)
    from identifier(:person_history) as person_history
    inner join person on person.person_id = person_history.person_id
    where person_history.valid_to is null
)

select
    taken.attribute,
    taken.customer_id,
    customer.source_system,
    coalesce(customer.updated_at, customer.created_at) as changed_at
from taken
left join identifier(:customer) as customer on customer.customer_id = taken.customer_id
order by taken.attribute
