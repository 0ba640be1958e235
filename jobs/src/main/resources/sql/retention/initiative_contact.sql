-- Persons whom initiatives reached one by one, with when and how they were chosen.
-- Grain: initiative_id, person_id.
-- Inputs: initiative_scope, identity_map.
select
    scope.initiative_id,
    identity_map.person_id,
    cast(from_utc_timestamp(min(scope.started_at), :zone) as date) as started_on,
    bool_and(coalesce(scope.assignment = 'random', false)) as is_random
from identifier(:initiative_scope) as scope
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = scope.scope_value
where scope.scope_kind = 'customer'
group by scope.initiative_id, identity_map.person_id
