-- Cells of all metrics with what may be said of them: whether they are shown, and whether they may be tested.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: metric_cell, metric_definitions.
-- Which cells are hidden was decided before. A period is final when it is over and so is the time its rows are followed for.
with judged as (
    select
        cell.*,
        definition.unit,
        definition.direction,
        definition.ci_method,
        definition.is_partitioned,
        case
            when cell.reason is not null or cell.n = 0 or cell.value is null then 'not_computable'
            when cell.is_hidden then 'suppressed'
            when cell.n < :min_base then 'low_base'
            when
                to_utc_timestamp(date_add(cell.period_end, coalesce(definition.lookahead_days, 0)), :zone) > :as_of
                then 'provisional'
            else 'ok'
        end as status
    from identifier(:metric_cell) as cell
    inner join identifier(:metric_definitions) as definition on definition.metric_id = cell.metric_id
    where cell.n > 0 or cell.segment_set = 'total'
)

select
    *,
    status in ('ok', 'low_base', 'provisional') as is_shown,
    status in ('ok', 'provisional') as is_testable
from judged
