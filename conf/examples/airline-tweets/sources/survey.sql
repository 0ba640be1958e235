-- Nobody was asked anything: who reads a tweet says how satisfied its writer is.
-- Grain: survey_id.
-- Inputs: tweets.
select distinct
    'tweet' as survey_id,
    'Tweets to airlines' as name,
    'transactional' as type,
    'service' as object,
    'en' as language
from tweets
