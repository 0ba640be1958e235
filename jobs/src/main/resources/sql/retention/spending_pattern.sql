-- How many persons bought as often for as much: mean values keep three digits.
-- Grain: repeats, mean_value.
-- Inputs: purchase_history.
with scaled as (
    select
        repeats,
        mean_value,
        pow(10, floor(log10(mean_value)) - 2) as digit
    from identifier(:purchase_history)
    where mean_value > 0
)

select
    repeats,
    round(mean_value / digit) * digit as mean_value,
    count(*) as n
from scaled
group by repeats, round(mean_value / digit) * digit
