-- Valid orders by person and period.
-- Grain: person_id, period_start.
-- Inputs: sale.
with bought as (
    select
        *,
        cast(date_trunc(:period_type, ordered_on) as date) as ordered_in
    from identifier(:sale)
    where person_id is not null
),

rhythms as (
    select
        *,
        -- Of all purchases until the end of the period: no later one may reach back.
        percentile(datediff(ordered_on, previous_purchase_on), 0.5d) over (
            partition by person_id order by ordered_in range between unbounded preceding and current row
        ) as gap_median_days
    from bought
)

select
    person_id,
    ordered_in as period_start,
    count(*) as n_valid_orders,
    sum(net_amount) as revenue_net,
    if(count(margin) = count(*), sum(margin), null) as margin,
    sum(n_lines) as n_lines,
    avg(if(has_promo, 1, 0)) as promo_share,
    min(ordered_at) as first_order_at,
    max(ordered_at) as last_order_at,
    max(if(is_purchase, ordered_on, null)) as last_purchase_on,
    min(first_purchase_on) as first_purchase_on,
    max(purchase_rank) as purchase_rank,
    max(gap_median_days) as gap_median_days
from rhythms
group by person_id, ordered_in
