-- What was sold in a month and what was refunded in it, each by its own export.
with valid as (
    select orders.*
    from order_header as orders
    left semi join sale on sale.order_id = orders.order_id
    where orders.status <> 'cancelled' and coalesce(orders.type, 'sale') <> 'test' and orders.currency = 'EUR'
),

sold as (
    select date_trunc('month', from_utc_timestamp(ordered_at, 'Europe/Paris')) as month, sum(net_amount) as amount
    from valid
    group by 1
),

back as (
    select date_trunc('month', from_utc_timestamp(refund.at, 'Europe/Paris')) as month, sum(refund.amount) as amount
    from refund
    left semi join valid on valid.order_id = refund.order_id
    group by 1
)

select
    cast(coalesce(sold.month, back.month) as date) as period_start,
    coalesce(sold.amount, 0) - coalesce(back.amount, 0) as value
from sold
full outer join back on back.month = sold.month
