-- Purchases that have arrived, in time or late.
-- Grain: order_id.
-- Inputs: sale.
-- A delivery belongs to the day it arrives: of an order on its way nothing is known yet.
select
    order_id,
    person_id,
    buyer_id,
    cast(from_utc_timestamp(delivered_at, :zone) as date) as delivered_on,
    (unix_micros(delivered_at) - unix_micros(ordered_at)) / 86400e6d as delivery_days,
    delivery_delay_days,
    delivery_delay_days > 0 as is_late,
    product_line,
    channel,
    store_id,
    country,
    language,
    segment,
    kind
from identifier(:sale)
where is_purchase and delivered_at >= ordered_at and delivered_at < :as_of
