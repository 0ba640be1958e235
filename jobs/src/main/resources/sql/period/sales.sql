-- Valid orders by person and period.
-- Grain: person_id, period_start.
-- Inputs: sale.
select
    person_id,
    cast(date_trunc(:period_type, ordered_on) as date) as period_start,
    count(*) as n_valid_orders,
    sum(net_amount) as revenue_net,
    sum(margin) as margin,
    sum(n_lines) as n_lines,
    avg(if(has_promo, 1, 0)) as promo_share,
    min(ordered_at) as first_order_at,
    max(ordered_at) as last_order_at,
    max(if(is_purchase, ordered_on, null)) as last_purchase_on,
    min(first_purchase_on) as first_purchase_on,
    max(purchase_rank) as purchase_rank
from identifier(:sale)
where person_id is not null
group by person_id, cast(date_trunc(:period_type, ordered_on) as date)
