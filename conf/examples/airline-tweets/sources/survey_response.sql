-- A tweet is a response. One that stands in the file twice counts once.
-- Grain: response_id.
-- Inputs: tweets.
select
    tweet_id as response_id,
    'tweet' as survey_id,
    min(name) as customer_id,
    min(to_timestamp(tweet_created, 'yyyy-MM-dd HH:mm:ss Z')) as completed_at,
    'complete' as status,
    'social' as distribution_channel,
    min(lower(airline)) as product_line,
    'en' as language
from tweets
group by tweet_id
