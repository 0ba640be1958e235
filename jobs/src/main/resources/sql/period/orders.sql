-- All orders placed, cancelled ones included, and what was refunded, by person and period.
-- Grain: person_id, period_start.
-- Inputs: order_header, refund, fx_rate, identity_map.
-- Money goes back at the rate it came by: that of the day of the order. Without one it is as unknown as the sale.
with rates as (
    select
        currency,
        rate,
        rate_date as valid_from,
        lead(rate_date) over (partition by currency order by rate_date) as valid_to
    from identifier(:fx_rate)
),

orders as (
    select
        orders.order_id,
        orders.currency = :currency as is_ours,
        rates.rate,
        orders.ordered_at,
        coalesce(orders.status = 'cancelled', false) as is_cancelled,
        identity_map.person_id
    from identifier(:order_header) as orders
    inner join identifier(:identity_map) as identity_map
        on
            identity_map.customer_id = coalesce(
                orders.customer_id,
                concat('guest:', substr(sha2(lower(trim(orders.email)), 256), 1, 24))
            )
    left join rates
        on
            rates.currency = orders.currency
            and rates.valid_from <= cast(from_utc_timestamp(orders.ordered_at, :zone) as date)
            and (rates.valid_to is null or rates.valid_to > cast(from_utc_timestamp(orders.ordered_at, :zone) as date))
    where coalesce(orders.type, 'sale') <> 'test'
),

events as (
    select
        person_id,
        ordered_at as at,
        1 as n_orders,
        0 as n_returns,
        cast(0 as decimal(18, 2)) as refunded
    from orders

    union all

    select
        orders.person_id,
        refund.at,
        0 as n_orders,
        1 as n_returns,
        if(orders.is_ours, refund.amount, cast(refund.amount * orders.rate as decimal(18, 2))) as refunded
    from identifier(:refund) as refund
    inner join orders on orders.order_id = refund.order_id
    -- What was never sold is not given back of what was.
    where not orders.is_cancelled
)

select
    person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(at, :zone)) as date) as period_start,
    sum(n_orders) as n_orders,
    sum(n_returns) as n_returns,
    coalesce(sum(refunded), 0) as refunds_amount
from events
where at < :as_of
group by person_id, cast(date_trunc(:period_type, from_utc_timestamp(at, :zone)) as date)
