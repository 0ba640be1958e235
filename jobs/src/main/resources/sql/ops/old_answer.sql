-- Answers in words that were given long ago.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: survey_answer, survey_response.
select
    survey_answer.response_id,
    survey_answer.question_id,
    survey_answer.sub_question_id
from identifier(:survey_answer) as survey_answer
inner join identifier(:survey_response) as survey_response on survey_response.response_id = survey_answer.response_id
where
    (survey_answer.value_text is not null or survey_answer.extra is not null)
    and coalesce(survey_answer.answered_at, survey_response.completed_at) < :before
