-- Where each driver lies in the importance-performance map.
-- Grain: model, driver_id.
-- Inputs: driver_performance, driver_importance.
-- Performance is the mean rating from 0 to 100, importance the share of what the drivers explain of the model's own outcome. A
-- driver whose interval crosses a line lies between.
select
    performance.model,
    performance.driver_id,
    performance.quadrant,
    performance.mean_norm100 as x,
    importance.lmg_pct as y,
    performance.x_cut,
    performance.y_cut,
    'x: mean of the drivers; y: an equal share for each' as cut_rule
from identifier(:driver_performance) as performance
left join identifier(:driver_importance) as importance
    on
        importance.model = performance.model
        and importance.driver_id = performance.driver_id
        and importance.segment_set = 'total'
        and importance.level = 'driver'
        and importance.is_main
