-- Persons whom initiatives reached one by one, or drew as control, with when and how they were chosen.
-- Grain: initiative_id, person_id.
-- Inputs: initiative_scope, identity_map.
-- Who was reached under one record and drawn as control under another was reached. A control without a word on how it was
-- chosen was drawn: that is what makes it one.
select
    scope.initiative_id,
    identity_map.person_id,
    cast(from_utc_timestamp(min(if(scope.scope_kind = 'customer', scope.started_at, null)), :zone) as date) as started_on,
    bool_and(coalesce(scope.assignment = 'random', scope.scope_kind = 'control')) as is_random,
    bool_and(scope.scope_kind = 'control') as is_control
from identifier(:initiative_scope) as scope
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = scope.scope_value
where scope.scope_kind in ('customer', 'control')
group by scope.initiative_id, identity_map.person_id
