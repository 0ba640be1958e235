-- Customer records: one per order, as Olist keeps them.
-- Grain: customer_id.
-- Inputs: customers, orders.
select
    customers.customer_id,
    to_utc_timestamp(min(orders.order_purchase_timestamp), 'America/Sao_Paulo') as created_at,
    'b2c' as kind,
    'BR' as country,
    'pt' as language,
    first(customers.customer_state) as segment,
    first(customers.customer_city) as city,
    lpad(first(customers.customer_zip_code_prefix), 5, '0') as postcode
from customers
inner join orders on orders.customer_id = customers.customer_id
group by customers.customer_id
