-- Purchases, and the contact with service they are put down to, if any.
-- Grain: order_id.
-- Inputs: sale, assisted_order, inbound.
-- Assisted is not caused: who wants to buy asks, too.
select
    sale.order_id,
    sale.person_id,
    sale.buyer_id,
    sale.ordered_on,
    sale.net_amount,
    coalesce(assisted_order.attribution, 'none') as attribution,
    inbound.channel as contact_channel,
    inbound.team,
    inbound.reason_l1,
    sale.product_line,
    sale.country,
    sale.language,
    sale.segment,
    sale.kind
from identifier(:sale) as sale
left join identifier(:assisted_order) as assisted_order on assisted_order.order_id = sale.order_id
left join identifier(:inbound) as inbound on inbound.contact_id = assisted_order.contact_id
where sale.is_purchase
