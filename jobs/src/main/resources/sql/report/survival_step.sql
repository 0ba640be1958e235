-- How many customers stay longer than a quarter, half a year, a year, two and three years.
-- Grain: time_d.
-- Inputs: survival_curve.
select
    time_d,
    survival,
    survival_lo,
    survival_hi
from identifier(:survival_curve)
where segment_set = 'total' and time_d in (90, 180, 360, 720, 1080)
order by time_d
