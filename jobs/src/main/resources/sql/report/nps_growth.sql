-- How growth of revenue goes with the score of the same segments so many quarters before.
-- Grain: segment_set, quarters.
-- Inputs: nps_growth_link.
select
    segment_set,
    lag as quarters,
    coef,
    ci_low,
    ci_high,
    p_value,
    n_units
from identifier(:nps_growth_link)
where coef is not null
order by segment_set, lag
