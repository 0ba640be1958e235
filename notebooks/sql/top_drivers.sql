-- What moves the score most: share of what the drivers explain, its interval, and the gain that goes with one point more.
-- Grain: model, driver_id.
-- Inputs: driver_importance, driver_simulation.
select
    driver_importance.model,
    driver_importance.rank,
    driver_importance.driver_id as driver,
    round(driver_importance.lmg_pct, 1) as share_pct,
    round(driver_importance.lo, 1) as lo,
    round(driver_importance.hi, 1) as hi,
    driver_importance.rank_p05 as best_rank,
    driver_importance.rank_p95 as worst_rank,
    round(driver_importance.beta, 2) as points_per_unit,
    round(driver_simulation.gain, 1) as gain,
    round(driver_simulation.gain_lo, 1) as gain_lo,
    round(driver_simulation.gain_hi, 1) as gain_hi,
    driver_importance.status
from driver_importance
left join driver_simulation
    on driver_simulation.model = driver_importance.model
    and driver_simulation.driver_id = driver_importance.driver_id
    and driver_simulation.scenario = 'plus_one'
where driver_importance.is_main
    and driver_importance.level = 'driver'
    and driver_importance.rank <= 10
order by driver_importance.model, driver_importance.rank
