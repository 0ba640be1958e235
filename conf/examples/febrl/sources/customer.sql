-- Records as they were typed. The social security number is left out: it would find nearly all of them alone.
-- Grain: customer_id.
-- Inputs: febrl.
select
    rec_id as customer_id,
    date '2023-01-01' as created_at,
    'AU' as country,
    nullif(trim(given_name), '') as first_name,
    nullif(trim(surname), '') as last_name,
    -- Some dates were mistyped into days no calendar has.
    try_to_date(trim(date_of_birth), 'yyyyMMdd') as birth_date,
    nullif(trim(concat_ws(' ', trim(street_number), trim(address_1))), '') as postal_line1,
    nullif(trim(address_2), '') as postal_line2,
    nullif(trim(postcode), '') as postcode,
    nullif(trim(suburb), '') as city
from febrl
