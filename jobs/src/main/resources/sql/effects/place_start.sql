-- Places, segments and teams an initiative reaches, with the days it began and ended there; what has no end ends in the year 9999.
-- Grain: initiative_id, place.
-- Inputs: initiative_scope, initiative.
select
    scope.initiative_id,
    concat(scope.scope_kind, '=', scope.scope_value) as place,
    cast(from_utc_timestamp(min(coalesce(scope.started_at, initiative.started_at)), :zone) as date) as started_on,
    -- Open where any of it is: the largest of the known ends would end what goes on.
    if(
        bool_or(coalesce(scope.ended_at, initiative.ended_at) is null),
        date '9999-12-31',
        cast(from_utc_timestamp(max(coalesce(scope.ended_at, initiative.ended_at)), :zone) as date)
    ) as ended_on
from identifier(:initiative_scope) as scope
inner join identifier(:initiative) as initiative on initiative.initiative_id = scope.initiative_id
where scope.scope_kind not in ('customer', 'control')
group by scope.initiative_id, scope.scope_kind, scope.scope_value
