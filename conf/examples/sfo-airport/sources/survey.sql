-- The one survey there is, taken once a year while guests wait for their flight.
-- Grain: survey_id.
-- Inputs: guests_2017.
select distinct
    'guest' as survey_id,
    'SFO guest survey' as name,
    'transactional' as type,
    'service' as object,
    'en,es,zh,ja' as language,
    'anonymous' as anonymity
from guests_2017
