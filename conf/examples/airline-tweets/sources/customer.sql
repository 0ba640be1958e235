-- Writers, known since their first tweet.
-- Grain: customer_id.
-- Inputs: tweets.
select
    name as customer_id,
    min(to_timestamp(tweet_created, 'yyyy-MM-dd HH:mm:ss Z')) as created_at
from tweets
group by name
