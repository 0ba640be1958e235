-- Deliveries by person and period of arrival: of an order that is still on its way nothing is known yet.
-- Grain: person_id, period_start.
-- Inputs: sale.
select
    person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(delivered_at, :zone)) as date) as period_start,
    count_if(delivery_delay_days > 0) as late_delivery_n,
    -- Billionths of a day are added, whole numbers, so that no order of adding changes a digit.
    cast(avg(cast(delivery_delay_days as decimal(18, 9))) as double) as delivery_delay_mean
from identifier(:sale)
where person_id is not null and delivered_at < :as_of
group by person_id, cast(date_trunc(:period_type, from_utc_timestamp(delivered_at, :zone)) as date)
