-- Employees' valid answers to rated questions, apart from those of customers.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: survey_response, survey_answer, survey_question, survey.
-- Employees who give no name are each their own cluster.
with versions as (
    select
        *,
        row_number() over (partition by survey_id, question_id order by version desc) as newest_first
    from identifier(:survey_question)
    where metric_role is not null and scale_min < scale_max
),

answers as (
    select
        response.response_id,
        answer.question_id,
        answer.sub_question_id,
        coalesce(response.customer_id, response.response_id) as employee_key,
        cast(from_utc_timestamp(response.completed_at, :zone) as date) as completed_on,
        question.metric_role,
        question.scale_min,
        question.scale_max,
        coalesce(question.higher_is_better, true) as higher_is_better,
        transform(split(question.na_values, ','), code -> try_cast(code as double)) as no_answer_codes,
        -- Some tools export "9 - Likely": the number in front is the answer.
        coalesce(
            answer.value_number,
            try_cast(regexp_extract(answer.value_option, '^ *([0-9]+)( |$)', 1) as double),
            try_cast(regexp_extract(answer.value_text, '^ *([0-9]+)( |$)', 1) as double)
        ) as value,
        response.survey_id,
        response.service_id,
        response.language
    from identifier(:survey_response) as response
    inner join identifier(:survey) as survey on survey.survey_id = response.survey_id and survey.type = 'employee'
    inner join versions as question on question.survey_id = response.survey_id and question.newest_first = 1
    inner join identifier(:survey_answer) as answer
        on answer.response_id = response.response_id and answer.question_id = question.question_id
    where
        coalesce(response.status, 'complete') in ('complete', 'partial')
        and response.completed_at < :as_of
        and not coalesce(answer.is_na, false)
)

select
    response_id,
    question_id,
    sub_question_id,
    employee_key,
    completed_on,
    metric_role,
    scale_min,
    scale_max,
    if(higher_is_better, value, scale_min + scale_max - value) as turned_value,
    survey_id,
    service_id,
    language
from answers
where value between scale_min and scale_max and not coalesce(array_contains(no_answer_codes, value), false)
