-- Keys the records of a person share with any record, and those too common to join.
-- Grain: match_kind, match_key.
-- Inputs: identity_map, identity_edge.
with person as (
    select distinct person_id
    from identifier(:identity_map)
    where person_id = :asked or customer_id = :asked
)

select
    edge.match_kind,
    substr(edge.match_key, 1, 8) as match_key,
    array_join(array_sort(collect_set(edge.customer_id)), ', ') as carried_by,
    any_value(edge.n_records) as n_records,
    if(any_value(edge.is_used), 'joins', 'joins nobody: shared by too many records') as effect
from identifier(:identity_edge) as edge
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = edge.customer_id
inner join person on person.person_id = identity_map.person_id
where edge.n_records > 1 or not edge.is_used
group by edge.match_kind, edge.match_key
order by edge.match_kind, min(edge.match_key)
