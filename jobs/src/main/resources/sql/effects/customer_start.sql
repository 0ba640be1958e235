-- Persons an initiative reaches one by one, with the days it began and ended for them; what has no end ends in the year 9999.
-- Grain: initiative_id, person_id.
-- Inputs: initiative_scope, initiative, identity_map.
select
    scope.initiative_id,
    identity_map.person_id,
    cast(from_utc_timestamp(min(coalesce(scope.started_at, initiative.started_at)), :zone) as date) as started_on,
    -- Open where any of it is: the largest of the known ends would end what goes on.
    if(
        bool_or(coalesce(scope.ended_at, initiative.ended_at) is null),
        date '9999-12-31',
        cast(from_utc_timestamp(max(coalesce(scope.ended_at, initiative.ended_at)), :zone) as date)
    ) as ended_on
from identifier(:initiative_scope) as scope
inner join identifier(:initiative) as initiative on initiative.initiative_id = scope.initiative_id
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = scope.scope_value
where scope.scope_kind = 'customer'
group by scope.initiative_id, identity_map.person_id
