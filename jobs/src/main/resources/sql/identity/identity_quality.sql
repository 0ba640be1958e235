-- How the matching went: sizes of persons, rules that joined records, keys that were not used.
-- Grain: measure, label.
-- Inputs: identity_map, edge.
with sizes as (
    select count(*) as n_records
    from identifier(:identity_map)
    group by person_id
)

select
    'cluster_size' as measure,
    cast(n_records as string) as label,
    count(*) as n
from sizes
group by n_records

union all

select
    'records_by_rule' as measure,
    rule as label,
    count(*) as n
from identifier(:identity_map)
group by rule

union all

select
    'keys_not_used' as measure,
    match_kind as label,
    count(distinct match_key) as n
from identifier(:edge)
where not is_used
group by match_kind
