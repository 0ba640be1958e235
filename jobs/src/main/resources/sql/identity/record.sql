-- What stands for a customer and says something of a person: CRM records, one record per e-mail of guest orders.
-- Grain: customer_id.
-- Inputs: customer, order_header.
-- The label sorts records by age, so the smallest of several names the person after the oldest record.
with crm_records as (
    select
        customer_id,
        created_at as first_seen_at,
        email,
        first_name,
        last_name,
        cast(birth_date as string) as birth_date,
        postal_line1 as address_line1,
        postal_line2 as address_line2,
        postcode,
        city,
        billing_address,
        phone
    from identifier(:customer)
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
