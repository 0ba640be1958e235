-- Everything that stands for a customer: CRM records, and one record per e-mail of guest orders.
-- Grain: customer_id.
-- Inputs: customer, order_header.
with crm_records as (
    select
        customer_id,
        created_at as first_seen_at,
        email
    from identifier(:customer)
),

guest_records as (
    select
        concat('guest:', substr(sha2(lower(trim(email)), 256), 1, 24)) as customer_id,
        min(ordered_at) as first_seen_at,
        min(lower(trim(email))) as email
    from identifier(:order_header)
    where customer_id is null and email is not null
    group by concat('guest:', substr(sha2(lower(trim(email)), 256), 1, 24))
)

select
    customer_id,
    first_seen_at,
    email
from crm_records

union all

select
    customer_id,
    first_seen_at,
    email
from guest_records
