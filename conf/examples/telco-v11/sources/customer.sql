-- Customers, known since their tenure began.
-- Grain: customer_id.
-- Inputs: services.
select
    `Customer ID` as customer_id,
    date_sub(add_months(date '2019-10-01', -cast(`Tenure in Months` as int)), 1) as created_at,
    'b2c' as kind,
    'US' as country,
    'en' as language
from services
