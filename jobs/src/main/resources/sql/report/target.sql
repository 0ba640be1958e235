-- What metrics of all customers should reach in a period: the target in force on its first day.
-- Grain: metric_id.
-- Inputs: target.
select
    metric_id,
    max_by(value, valid_from) as value
from identifier(:target)
where segment_key = 'total' and period_type = :period_type and valid_from <= :period_start
group by metric_id
order by metric_id
