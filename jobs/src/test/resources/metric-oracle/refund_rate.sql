with sold as (
    select cast(date_trunc('month', sale.ordered_on) as date) as period_start, sum(sale.net_amount) as amount
    from sale
    inner join customer_period as month
        on month.person_id = sale.person_id and month.period_start = trunc(sale.ordered_on, 'month') and month.period_type = 'month'
    group by 1
),

-- A test order has no refunds; guests are found by the address they gave.
given as (
    select
        cast(date_trunc('month', from_utc_timestamp(refund.at, 'Europe/Paris')) as date) as period_start,
        identity_map.person_id,
        refund.amount
    from refund
    inner join order_header on order_header.order_id = refund.order_id
    inner join identity_map
        on
            identity_map.customer_id
            = coalesce(order_header.customer_id, 'guest:' || left(sha2(lower(trim(order_header.email)), 256), 24))
    where coalesce(order_header.type, 'sale') <> 'test' and order_header.status <> 'cancelled'
),

back as (
    select given.period_start, sum(given.amount) as amount
    from given
    inner join customer_period as month
        on month.person_id = given.person_id and month.period_start = given.period_start and month.period_type = 'month'
    group by given.period_start
)

select sold.period_start, 100 * coalesce(back.amount, 0) / sold.amount as value
from sold
left join back on back.period_start = sold.period_start
