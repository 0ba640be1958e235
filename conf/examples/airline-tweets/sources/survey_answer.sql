-- What people read in a tweet, and the tweet. Of a tweet that was read twice the surer reading counts.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: tweets.
with surest as (
    select
        tweet_id,
        max(struct(cast(airline_sentiment_confidence as double) as sureness, airline_sentiment as feeling)).feeling as feeling,
        max(struct(cast(negativereason_confidence as double) as sureness, negativereason as reason)).reason as reason,
        min(text) as text
    from tweets
    group by tweet_id
),

answers as (
    select
        tweet_id as response_id,
        stack(
            3,
            'feeling', cast(array_position(array('negative', 'neutral', 'positive'), feeling) as string), null,
            'reason', null, if(feeling = 'negative', reason, null),
            'tweet', null, text
        ) as (question_id, value_number, value_text),
        'main' as sub_question_id
    from surest
)

select * from answers
where coalesce(value_number, value_text) is not null
