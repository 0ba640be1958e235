-- How many comments are written in each language, and how many of them say what about.
-- Grain: language.
-- Inputs: verbatim, response_topic.
with topical as (
    select distinct
        response_id,
        question_id
    from identifier(:response_topic)
)

select
    verbatim.language,
    count(*) as n_comments,
    count(distinct verbatim.respondent_id) as n_customers,
    count(topical.response_id) as n_with_topic,
    count(verbatim.score_group) as n_scored
from identifier(:verbatim) as verbatim
left join topical
    on topical.response_id = verbatim.response_id and topical.question_id = verbatim.question_id
where verbatim.is_comment
group by verbatim.language
order by verbatim.language
