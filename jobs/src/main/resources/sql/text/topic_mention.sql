-- Every response with a comment beside every topic, and whether it speaks of it.
-- Grain: response_id, topic.
-- Inputs: verbatim, response_topic, response.
-- Comments in languages nobody reads may speak of anything: they are in no base.
with comments as (
    select
        response_id,
        min(respondent_id) as respondent_id,
        min(completed_on) as completed_on,
        min(survey_type) as survey_type,
        min(ltr) as ltr,
        min(csat_norm100) as csat_norm100,
        min(score_group) as score_group
    from identifier(:verbatim)
    where is_comment and find_in_set(language, :languages) > 0
    group by response_id
),

found as (
    select
        response_id,
        topic,
        count(sentiment) as n_sentences,
        count_if(sentiment > 0) as n_positive,
        count_if(sentiment < 0) as n_negative
    from identifier(:response_topic)
    group by response_id, topic
),

beside as (
    select
        *,
        explode(split(:topics, ',')) as topic
    from comments
)

select
    beside.response_id,
    beside.topic,
    beside.respondent_id,
    beside.completed_on,
    beside.survey_type,
    response.product_line,
    response.service_id,
    response.segment,
    found.topic is not null as is_mentioned,
    beside.ltr,
    beside.csat_norm100,
    beside.score_group,
    coalesce(found.n_sentences, 0) as n_sentences,
    coalesce(found.n_positive, 0) as n_positive,
    coalesce(found.n_negative, 0) as n_negative
from beside
left join identifier(:response) as response on response.response_id = beside.response_id
left join found on found.response_id = beside.response_id and found.topic = beside.topic
