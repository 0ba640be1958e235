-- The words that mark the comments on a topic: how much more often they stand there than in all comments.
-- Grain: language, topic, stem.
-- Inputs: comment_word, response_topic.
with topics as (
    select distinct
        response_id,
        language,
        topic
    from identifier(:response_topic)
),

sizes as (
    select
        language,
        topic,
        count(*) as n
    from topics
    group by language, topic
),

words as (
    select distinct
        language,
        response_id,
        stem
    from identifier(:comment_word)
),

overall as (
    select
        words.language,
        words.stem,
        count(*) / any_value(totals.n) as share
    from words
    inner join (
        select
            language,
            count(distinct response_id) as n
        from words
        group by language
    ) as totals on totals.language = words.language
    group by words.language, words.stem
),

lifted as (
    select
        topics.language,
        topics.topic,
        words.stem,
        round(count(*) / any_value(sizes.n) - any_value(overall.share), 9) as lift
    from topics
    inner join words on words.response_id = topics.response_id and words.language = topics.language
    inner join sizes on sizes.language = topics.language and sizes.topic = topics.topic
    inner join overall on overall.language = words.language and overall.stem = words.stem
    group by topics.language, topics.topic, words.stem
),

placed as (
    select
        *,
        row_number() over (partition by language, topic order by lift desc, stem) as place
    from lifted
    where lift > 0
)

select
    language,
    topic,
    stem,
    lift
from placed
where place <= 40
order by language, topic, place
