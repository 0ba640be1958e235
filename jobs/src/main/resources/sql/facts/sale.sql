-- Valid orders with their resolved buyer, delivery and rank.
-- Grain: order_id.
-- Inputs: order_header, order_line, refund, fx_rate, identity_map, person_history.
-- The buyer is shown as known at the end of the month of the order.
-- Cancelled and test orders are out. What was paid in another currency than :currency counts at the last rate known on the
-- day of the order; orders without any are counted apart by the job.
with rates as (
    select
        currency,
        rate,
        rate_date as valid_from,
        lead(rate_date) over (partition by currency order by rate_date) as valid_to
    from identifier(:fx_rate)
),

valid_orders as (
    select
        orders.* except (net_amount, shipping),
        if(orders.currency = :currency, null, rates.rate) as rate,
        if(orders.currency = :currency, orders.net_amount, cast(orders.net_amount * rates.rate as decimal(18, 2)))
            as net_amount,
        if(orders.currency = :currency, orders.shipping, cast(orders.shipping * rates.rate as decimal(18, 2))) as shipping,
        coalesce(
            orders.customer_id,
            concat('guest:', substr(sha2(lower(trim(orders.email)), 256), 1, 24))
        ) as record_id,
        cast(from_utc_timestamp(orders.ordered_at, :zone) as date) as ordered_on,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(orders.ordered_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:order_header) as orders
    left join rates
        on
            rates.currency = orders.currency
            and rates.valid_from <= cast(from_utc_timestamp(orders.ordered_at, :zone) as date)
            and (rates.valid_to is null or rates.valid_to > cast(from_utc_timestamp(orders.ordered_at, :zone) as date))
    where
        orders.status <> 'cancelled'
        and coalesce(orders.type, 'sale') <> 'test'
        and (orders.currency = :currency or rates.rate is not null)
        and orders.ordered_at < :as_of
),

-- Money goes back at the rate it came by.
given_back as (
    select
        refund.order_id,
        sum(
            if(
                valid_orders.rate is null,
                refund.amount,
                cast(refund.amount * valid_orders.rate as decimal(18, 2))
            )
        ) as refunded
    from identifier(:refund) as refund
    inner join valid_orders on valid_orders.order_id = refund.order_id
    where refund.at < :as_of
    group by refund.order_id
),

line_sums as (
    select
        order_id,
        product_line,
        count(*) as n_lines,
        sum(net_amount) as net_amount,
        sum(cost_amount) as cost_amount,
        count(cost_amount) as n_costed
    from identifier(:order_line)
    group by order_id, product_line
),

order_lines as (
    select
        order_id,
        sum(n_lines) as n_lines,
        -- What one line cost is not known of the others.
        if(sum(n_costed) = sum(n_lines), sum(net_amount) - sum(cost_amount), null) as margin,
        max_by(product_line, struct(net_amount, product_line)) as product_line
    from line_sums
    group by order_id
),

resolved as (
    select
        valid_orders.order_id,
        person.person_id,
        coalesce(person.person_id, concat('order:', valid_orders.order_id)) as buyer_id,
        valid_orders.ordered_at,
        valid_orders.ordered_on,
        valid_orders.net_amount,
        coalesce(valid_orders.rate, 1d) as exchange_rate,
        coalesce(given_back.refunded, 0) as refunded,
        coalesce(valid_orders.type, 'sale') = 'sale' as is_purchase,
        valid_orders.delivered_at,
        valid_orders.promised_at,
        (unix_micros(valid_orders.delivered_at) - unix_micros(valid_orders.promised_at)) / 86400e6d
            as delivery_delay_days,
        valid_orders.shipping,
        order_lines.n_lines,
        if(
            valid_orders.rate is null,
            order_lines.margin,
            cast(order_lines.margin * valid_orders.rate as decimal(18, 2))
        ) as margin,
        order_lines.product_line,
        valid_orders.channel,
        valid_orders.store_id,
        valid_orders.promo_code is not null as has_promo,
        person.country,
        person.language,
        person.segment,
        person.kind,
        -- A record that belongs to a test account or an employee: known, but left out.
        identity_map.person_id is not null and person.person_id is null as is_excluded
    from valid_orders
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = valid_orders.record_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < valid_orders.known_until
            and (person.valid_to is null or person.valid_to >= valid_orders.known_until)
    left join order_lines on order_lines.order_id = valid_orders.order_id
    left join given_back on given_back.order_id = valid_orders.order_id
),

ranked as (
    select
        *,
        if(
            is_purchase and person_id is not null,
            row_number() over purchases,
            null
        ) as purchase_rank,
        min(if(is_purchase and person_id is not null, ordered_on, null)) over (partition by person_id)
            as first_purchase_on,
        if(is_purchase and person_id is not null, lag(ordered_on) over purchases, null) as previous_purchase_on,
        if(is_purchase and person_id is not null, lead(ordered_on) over purchases, null) as next_purchase_on
    from resolved
    where not is_excluded
    window purchases as (partition by person_id, is_purchase order by ordered_at, order_id)
)

select
    order_id,
    person_id,
    buyer_id,
    ordered_at,
    ordered_on,
    net_amount,
    exchange_rate,
    refunded,
    is_purchase,
    if(person_id is null, null, first_purchase_on) as first_purchase_on,
    purchase_rank,
    previous_purchase_on,
    datediff(next_purchase_on, ordered_on) as days_to_next_purchase,
    -- The next purchase lies in the future of its month: only a window that is over by then may look at it.
    cast(from_utc_timestamp(:as_of, :zone) as date) as known_before,
    delivered_at,
    promised_at,
    delivery_delay_days,
    shipping,
    n_lines,
    margin,
    product_line,
    channel,
    store_id,
    has_promo,
    country,
    language,
    segment,
    kind
from ranked
