-- Passengers who answered: nobody knows who they are, so none is a customer.
-- Grain: response_id.
-- Inputs: passengers.
select
    ID as response_id,
    'passenger' as survey_id,
    timestamp '2020-01-15 12:00:00' as completed_at,
    'complete' as status,
    lower(Class) as product_line,
    lower(`Type of Travel`) as touchpoint_id,
    'en' as language
from passengers
