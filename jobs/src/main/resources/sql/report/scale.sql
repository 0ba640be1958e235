-- The scales outcome questions are asked on.
-- Grain: metric_role.
-- Inputs: rating.
select
    metric_role,
    min(scale_min) as scale_min,
    max(scale_max) as scale_max,
    count(distinct scale_min, scale_max) as n_scales
from identifier(:rating)
where metric_role in ('LTR', 'CSAT')
group by metric_role
order by metric_role
