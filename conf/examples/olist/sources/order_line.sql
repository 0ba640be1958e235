-- Items of orders with their category in English.
-- Grain: order_id, line_no.
-- Inputs: items, products, categories.
select
    items.order_id,
    items.order_item_id as line_no,
    items.product_id,
    coalesce(categories.product_category_name_english, products.product_category_name, 'unknown') as product_line,
    1 as qty,
    items.price as net_amount
from items
left join products on products.product_id = items.product_id
left join categories on categories.product_category_name = products.product_category_name
