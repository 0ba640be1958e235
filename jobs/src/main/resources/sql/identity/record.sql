-- What stands for a customer and says something of a person: CRM records, one record per e-mail of guest orders.
-- Grain: customer_id.
-- Inputs: customer, customer_identifier, order_header.
-- The label sorts records by age, so the smallest of several names the person after the oldest record. A guest has no
-- name: a bill alone does not tell who of a household ordered, so that of a guest brings nobody together.
with told_bills as (
    select
        customer_id,
        value as billing_address,
        coalesce(last_seen, first_seen) as at
    from identifier(:customer_identifier)
    where kind = 'billing'

    union all

    select
        customer_id,
        billing_address,
        ordered_at as at
    from identifier(:order_header)
    where customer_id is not null and billing_address is not null
),

-- Where bills went last.
bills as (
    select
        customer_id,
        max_by(billing_address, struct(at, billing_address)) as billing_address
    from told_bills
    group by customer_id
),

crm_records as (
    select
        customer.customer_id,
        customer.created_at as first_seen_at,
        customer.email,
        customer.first_name,
        customer.last_name,
        cast(customer.birth_date as string) as birth_date,
        customer.postal_line1 as address_line1,
        customer.postal_line2 as address_line2,
        customer.postcode,
        customer.city,
        coalesce(customer.billing_address, bills.billing_address) as billing_address,
        customer.phone
    from identifier(:customer) as customer
    left join bills on bills.customer_id = customer.customer_id
),

guest_records as (
    select
        concat('guest:', substr(sha2(lower(trim(email)), 256), 1, 24)) as customer_id,
        min(ordered_at) as first_seen_at,
        min(lower(trim(email))) as email,
        cast(null as string) as first_name,
        cast(null as string) as last_name,
        cast(null as string) as birth_date,
        cast(null as string) as address_line1,
        cast(null as string) as address_line2,
        cast(null as string) as postcode,
        cast(null as string) as city,
        cast(null as string) as billing_address,
        cast(null as string) as phone
    from identifier(:order_header)
    where customer_id is null and email is not null
    group by concat('guest:', substr(sha2(lower(trim(email)), 256), 1, 24))
),

records as (
    select * from crm_records
    union all
    select * from guest_records
)

select
    customer_id,
    first_seen_at,
    concat(date_format(first_seen_at, 'yyyyMMddHHmmss'), '|', customer_id) as label,
    first_name,
    last_name,
    birth_date,
    address_line1,
    address_line2,
    postcode,
    city,
    billing_address,
    email,
    phone
from records
