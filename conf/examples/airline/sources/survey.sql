-- The one survey there is.
-- Grain: survey_id.
-- Inputs: passengers.
select distinct
    'passenger' as survey_id,
    'Passenger satisfaction' as name,
    'relational' as type,
    'service' as object,
    'en' as language,
    'anonymous' as anonymity
from passengers
