-- What sales brought, and what was given back of them, each on its own day.
-- Grain: order_id, refund_id.
-- Inputs: sale, refund.
-- A refund belongs to the period it is granted in, so that no later one changes what was sold before. The customer is shown
-- as at the time of the sale: what is given back is taken from where it was counted.
with entries as (
    select
        order_id,
        'sale' as refund_id,
        ordered_on as booked_on,
        net_amount as amount
    from identifier(:sale)

    union all

    select
        refund.order_id,
        refund.refund_id,
        cast(from_utc_timestamp(refund.at, :zone) as date) as booked_on,
        -1 * if(
            sale.exchange_rate = 1,
            refund.amount,
            cast(refund.amount * sale.exchange_rate as decimal(18, 2))
        ) as amount
    from identifier(:refund) as refund
    inner join identifier(:sale) as sale on sale.order_id = refund.order_id
    where refund.at < :as_of
)

select
    entries.order_id,
    entries.refund_id,
    sale.person_id,
    sale.buyer_id,
    entries.booked_on,
    cast(entries.amount as decimal(18, 2)) as amount,
    sale.product_line,
    sale.channel,
    sale.store_id,
    sale.country,
    sale.language,
    sale.segment,
    sale.kind
from entries
inner join identifier(:sale) as sale on sale.order_id = entries.order_id
