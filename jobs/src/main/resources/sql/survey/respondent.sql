-- Answers with the category of their customer in each weighting dimension, null when not of the population.
-- Grain: response_id.
-- Inputs: feedback, population_member.
with answers as (
    select
        response_id,
        person_id,
        respondent_id,
        weight,
        cast(date_trunc(:weighting_period, completed_on) as date) as period_start
    from identifier(:feedback)
)

select
    answers.response_id,
    answers.respondent_id,
    answers.period_start,
    answers.weight,
    member.categories
from answers
left join identifier(:population_member) as member
    on member.person_id = answers.person_id and member.period_start = answers.period_start
