-- Orders with the sums of their items; times are local to Sao Paulo.
-- Grain: order_id.
-- Inputs: orders, items.
with item_sums as (
    select
        order_id,
        sum(cast(price as decimal(18, 2))) as net_amount,
        sum(cast(freight_value as decimal(18, 2))) as shipping
    from items
    group by order_id
)

select
    orders.order_id,
    orders.customer_id,
    to_utc_timestamp(orders.order_purchase_timestamp, 'America/Sao_Paulo') as ordered_at,
    case orders.order_status
        when 'delivered' then 'delivered'
        when 'shipped' then 'shipped'
        when 'canceled' then 'cancelled'
        when 'unavailable' then 'cancelled'
        when 'created' then 'placed'
        else 'paid'
    end as status,
    'sale' as type,
    'web' as channel,
    coalesce(item_sums.net_amount, 0) as net_amount,
    coalesce(item_sums.shipping, 0) as shipping,
    'BRL' as currency,
    to_utc_timestamp(orders.order_delivered_customer_date, 'America/Sao_Paulo') as delivered_at,
    to_utc_timestamp(orders.order_estimated_delivery_date, 'America/Sao_Paulo') as promised_at
from orders
left join item_sums on item_sums.order_id = orders.order_id
