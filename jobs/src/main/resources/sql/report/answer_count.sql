-- Answers of a period by language of the customer and by how they were collected; small groups stay unnamed.
-- Grain: cut, value.
-- Inputs: feedback.
with answers as (
    select
        respondent_id,
        coalesce(language, 'unknown') as language,
        coalesce(distribution_channel, 'unknown') as distribution_channel
    from identifier(:feedback)
    where completed_on >= :first_day and completed_on < :end_day
),

counted as (
    select
        'language' as cut,
        language as value,
        count(*) as n_answers,
        count(distinct respondent_id) as n_respondents
    from answers
    group by language

    union all

    select
        'mode' as cut,
        distribution_channel as value,
        count(*) as n_answers,
        count(distinct respondent_id) as n_respondents
    from answers
    group by distribution_channel
)

select
    cut,
    value,
    n_answers
from counted
where n_respondents >= :k_anonymity
order by cut, n_answers desc, value
