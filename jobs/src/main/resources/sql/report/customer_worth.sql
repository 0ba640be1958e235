-- What customers without a contract are expected to bring, all together.
-- Grain: horizon_d.
-- Inputs: customer_value.
select
    horizon_d,
    count(*) as customers,
    cast(sum(cast(expected_purchases as decimal(28, 9))) as double) as purchases,
    cast(sum(value) as double) as value,
    100 * cast(sum(cast(1 - p_alive as decimal(28, 9))) as double) / count(*) as stopped_pct
from identifier(:customer_value)
group by horizon_d
order by horizon_d
