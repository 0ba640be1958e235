-- What customers bought, and whether they stayed, in the days after a month in which they said if they recommend.
-- Grain: person_id, period_start, horizon_d.
-- Inputs: customer_period_label, customer_period, sale.
-- Labels exist when their days are over, so a month is here whole or not at all.
with answered as (
    select
        label.person_id,
        label.period_start,
        label.horizon_d,
        label.as_of,
        label.label_window_end,
        label.y_churn,
        label.y_revenue,
        label.censored,
        month.nps_group_last,
        month.country,
        month.language,
        month.segment,
        month.kind
    from identifier(:customer_period_label) as label
    inner join identifier(:customer_period) as month
        on month.person_id = label.person_id and month.period_start = label.period_start and month.period_type = 'month'
    where month.nps_group_last is not null
),

bought as (
    select
        answered.person_id,
        answered.period_start,
        answered.horizon_d,
        if(count(sale.margin) = count(*), sum(sale.margin), null) as margin,
        count_if(sale.is_purchase) as n_orders
    from answered
    inner join identifier(:sale) as sale
        on
            sale.person_id = answered.person_id
            and sale.ordered_on >= answered.as_of
            and sale.ordered_on < answered.label_window_end
    group by answered.person_id, answered.period_start, answered.horizon_d
)

select
    answered.person_id,
    answered.period_start,
    answered.horizon_d,
    answered.nps_group_last,
    answered.y_revenue as revenue_next,
    -- No order has no margin; an order without known costs has an unknown one.
    if(answered.y_revenue is null, null, if(bought.n_orders is null, 0, bought.margin)) as margin_next,
    if(answered.y_revenue is null, null, coalesce(bought.n_orders, 0)) as n_orders_next,
    if(answered.censored, null, answered.y_churn) as has_left,
    answered.country,
    answered.language,
    answered.segment,
    answered.kind
from answered
left join bought
    on
        bought.person_id = answered.person_id
        and bought.period_start = answered.period_start
        and bought.horizon_d = answered.horizon_d
