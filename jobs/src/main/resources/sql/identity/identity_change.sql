-- Records that belong to another person than before.
-- Grain: customer_id.
-- Inputs: identity_map, former.
with living as (
    select distinct person_id
    from identifier(:identity_map)
)

select
    identity_map.customer_id,
    former.person_id as person_id_old,
    identity_map.person_id as person_id_new,
    if(living.person_id is null, 'merged', 'split') as kind,
    cast(:as_of as timestamp) as at
from identifier(:identity_map) as identity_map
inner join identifier(:former) as former on former.customer_id = identity_map.customer_id
left join living on living.person_id = former.person_id
where identity_map.person_id != former.person_id
