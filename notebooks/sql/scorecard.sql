-- What customers say beside how it was done, per service and product line.
-- Grain: scope_set, scope_key, metric_id.
-- Inputs: scorecard.
select
    scope_set,
    scope_key,
    owner,
    side,
    name_en as metric,
    round(value, 1) as value,
    unit,
    target,
    target_status,
    sig as moved,
    status
from scorecard
where status <> 'not_computable'
order by scope_set, scope_key, place
