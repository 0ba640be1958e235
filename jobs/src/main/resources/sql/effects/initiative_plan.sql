-- Initiatives that have begun, what they were meant to move, and how it was decided whom they reach.
-- Grain: initiative_id.
-- Inputs: initiative, initiative_scope.
-- Customers drawn as control are reached by nothing.
with scopes as (
    select
        initiative_id,
        sort_array(collect_set(scope_kind)) as kinds,
        count(*) as n_places,
        bool_and(coalesce(assignment = 'random', false)) as is_random
    from identifier(:initiative_scope)
    where scope_kind <> 'control'
    group by initiative_id
)

select
    initiative.initiative_id,
    initiative.expected_metric,
    coalesce(initiative.expected_segment, 'total') as expected_segment,
    initiative.expected_effect,
    coalesce(scopes.kinds, array()) as kinds,
    coalesce(scopes.n_places, 0) as n_places,
    coalesce(scopes.is_random, false) as is_random
from identifier(:initiative) as initiative
left join scopes on scopes.initiative_id = initiative.initiative_id
where initiative.started_at < :as_of
order by initiative.initiative_id
