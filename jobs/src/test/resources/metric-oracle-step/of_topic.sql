-- A step several oracles share, read as of_topic: comments times topics, from comments and what was found in them.
with comment as (
    select
        response_id,
        cast(date_trunc('month', min(completed_on)) as date) as period_start,
        max(ltr) as ltr,
        max(csat_norm100) as csat,
        max(score_group) as score_group
    from verbatim
    where is_comment and language in ('en', 'fr')
    group by response_id
),

spoken as (
    select response_id, topic, sum(if(sentiment is null, 0, 1)) as n, sum(coalesce(sentiment, 0)) as net
    from response_topic
    group by response_id, topic
),

-- Topics are counted in the table that is judged: nobody else knows those that are never spoken of.
topics as (
    select count(distinct topic) as n from topic_mention
)

select
    comment.*,
    topics.n as n_topics,
    coalesce(spoken.n, 0) as n_sentences,
    coalesce(spoken.net, 0) as net,
    spoken.topic
from comment
cross join topics
left join spoken on spoken.response_id = comment.response_id
