-- How many series could be foreseen, how, and how often the ranges of the chosen methods held in the back-test.
-- Grain: one row.
-- Inputs: forecast_value, forecast_backtest.
with series as (
    select
        count(*) as n_series,
        count_if(status <> 'ok') as n_poor
    from identifier(:forecast_value)
    where ahead = 1
),

chosen as (
    select
        count(*) as n_tested,
        count_if(is_baseline) as n_naive,
        coalesce(sum(round(coverage95 * n_forecasts)) / sum(n_forecasts), 1d) as coverage95
    from identifier(:forecast_backtest)
    where is_chosen
)

select
    n_series,
    n_poor,
    n_tested,
    n_naive,
    coverage95
from series
cross join chosen
