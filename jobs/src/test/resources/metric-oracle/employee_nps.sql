select
    cast(date_trunc('month', from_utc_timestamp(response.completed_at, 'Europe/Paris')) as date) as period_start,
    100 * avg(case when answer.value_number >= 9 then 1 when answer.value_number >= 7 then 0 else -1 end) as value
from survey_answer as answer
inner join survey_response as response on response.response_id = answer.response_id
inner join survey on survey.survey_id = response.survey_id and survey.type = 'employee'
where answer.question_id = 'ltr' and answer.value_number between 0 and 10
group by 1
