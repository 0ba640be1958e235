-- What one point from 0 to 100 of a driver goes with in the Net Promoter Score, by the driver models of it.
-- Grain: driver_id.
-- Inputs: driver_simulation, rating.
-- Of several models the first by name; gains are told for points of the scale, effects from 0 to 100.
with scales as (
    select
        driver_id,
        max(scale_max - scale_min) as width
    from identifier(:rating)
    where driver_id is not null and metric_role = 'DRIVER'
    group by driver_id
),

gains as (
    select
        driver_id,
        min_by(struct(gain, gain_lo, gain_hi, mean_shift), model) as told
    from identifier(:driver_simulation)
    where scenario = 'plus_one' and mean_shift > 0 and array_contains(split(:nps_models, ','), model)
    group by driver_id
)

select
    gains.driver_id,
    gains.told.gain / gains.told.mean_shift * scales.width / 100 as gain,
    gains.told.gain_lo / gains.told.mean_shift * scales.width / 100 as gain_lo,
    gains.told.gain_hi / gains.told.mean_shift * scales.width / 100 as gain_hi
from gains
inner join scales on scales.driver_id = gains.driver_id
order by gains.driver_id
