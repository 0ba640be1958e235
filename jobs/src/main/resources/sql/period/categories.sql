-- Product lines bought by person and period.
-- Grain: person_id, period_start.
-- Inputs: sale, order_line.
select
    sale.person_id,
    cast(date_trunc(:period_type, sale.ordered_on) as date) as period_start,
    count(distinct order_line.product_line) as n_categories
from identifier(:order_line) as order_line
inner join identifier(:sale) as sale on sale.order_id = order_line.order_id
where sale.person_id is not null and sale.is_purchase and order_line.product_line is not null
group by sale.person_id, cast(date_trunc(:period_type, sale.ordered_on) as date)
