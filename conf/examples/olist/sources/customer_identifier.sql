-- The person behind each record: customer_unique_id is the same for all orders of one person.
-- Grain: customer_id, kind, value.
-- Inputs: customers.
select
    customer_id,
    'crm_id' as kind,
    customer_unique_id as value,
    true as verified
from customers
