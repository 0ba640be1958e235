-- The quotes of every topic and group of answers: nearest to the centre of the topic, one per customer.
-- Grain: topic, score_group, place.
-- Inputs: quotable.
-- A group of fewer customers than may be told is not quoted. Words are quoted once.
with groups as (
    select
        topic,
        score_group
    from identifier(:quotable)
    group by topic, score_group
    having count(distinct respondent_id) >= :k_anonymity
),

of_customer as (
    select
        quotable.*,
        row_number() over (
            partition by quotable.topic, quotable.score_group, quotable.respondent_id
            order by quotable.closeness desc, quotable.response_id, quotable.question_id
        ) as choice
    from identifier(:quotable) as quotable
    inner join groups on groups.topic = quotable.topic and groups.score_group = quotable.score_group
    where quotable.may_be_quoted and char_length(quotable.text) between 30 and 300
),

-- The same words of two customers are one quote, however they put capitals and stops.
of_words as (
    select
        *,
        row_number() over (
            partition by topic, score_group, trim(regexp_replace(lower(text), '[^\\p{L}\\p{N}]+', ' '))
            order by closeness desc, response_id, question_id
        ) as telling
    from of_customer
    where choice = 1
),

placed as (
    select
        *,
        row_number() over (
            partition by topic, score_group order by closeness desc, response_id, question_id
        ) as place
    from of_words
    where telling = 1
)

select
    topic,
    score_group,
    place,
    response_id,
    completed_on,
    language,
    text,
    closeness,
    :rule as selection_rule
from placed
where place <= :most_quotes
