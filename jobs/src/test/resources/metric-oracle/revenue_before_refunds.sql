-- Of the export, without cancelled, test and foreign orders and those of test accounts and employees.
select
    cast(date_trunc('month', from_utc_timestamp(orders.ordered_at, 'Europe/Paris')) as date) as period_start,
    sum(orders.net_amount) as value
from order_header as orders
left semi join sale on sale.order_id = orders.order_id
where orders.status <> 'cancelled' and coalesce(orders.type, 'sale') <> 'test' and orders.currency = 'EUR'
group by 1
