-- Records as they were typed.
-- Grain: customer_id.
-- Inputs: people.
select
    unique_id as customer_id,
    date '2023-01-01' as created_at,
    'GB' as country,
    first_name,
    surname as last_name,
    dob as birth_date,
    city,
    email
from people
