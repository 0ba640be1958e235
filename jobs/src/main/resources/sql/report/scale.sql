-- The scales questions are asked on, of outcomes and of the drivers customers rate, and which end is the better one.
-- Grain: metric_role, driver_id; all drivers stand under one role, outcomes under one driver.
-- Inputs: rating.
with answers as (
    select
        if(metric_role in ('LTR', 'CSAT'), metric_role, 'DRIVER') as metric_role,
        if(metric_role in ('LTR', 'CSAT'), 'all', driver_id) as driver_id,
        scale_min,
        scale_max,
        -- From 0 (worst) to 100 (best): in the middle of a scale nobody can tell its direction.
        norm100 - 50 as goodness,
        value - (scale_min + scale_max) / 2 as height
    from identifier(:rating)
    where
        metric_role in ('LTR', 'CSAT')
        or (
            metric_role in ('DRIVER', 'CES')
            and driver_id is not null
            and coalesce(item_kind, 'P') in ('P', 'none')
        )
)

select
    metric_role,
    driver_id,
    min(scale_min) as scale_min,
    max(scale_max) as scale_max,
    count(distinct scale_min, scale_max) as n_scales,
    case
        when count_if(goodness * height < 0) = 0 and count_if(goodness * height > 0) > 0 then 'highest'
        when count_if(goodness * height > 0) = 0 and count_if(goodness * height < 0) > 0 then 'lowest'
    end as best
from answers
group by metric_role, driver_id
order by metric_role, driver_id
