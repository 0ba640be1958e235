-- One published value: that of the period that begins on :asked_start, else the last one shown.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: metric_values.
select *
from identifier(:metric_values)
where
    metric_id = :metric_id
    and period_type = :period_type
    and segment_set = :segment_set
    and segment_key = :segment_key
    and if(:asked_start = '', status not in ('suppressed', 'not_computable'), string(period_start) = :asked_start)
order by period_start desc
limit 1
