-- A step several oracles share, read as answered: the export itself, question by question, of responses that count.
select
    response.response_id,
    cast(date_trunc('month', from_utc_timestamp(response.completed_at, 'Europe/Paris')) as date) as period_start,
    answer.question_id,
    answer.value_option,
    -- A score may stand in front of the text of a chosen option.
    coalesce(answer.value_number, try_cast(substring_index(trim(answer.value_option), ' ', 1) as double)) as value
from survey_answer as answer
inner join survey_response as response on response.response_id = answer.response_id
left semi join rating on rating.response_id = answer.response_id
where not coalesce(answer.is_na, false)
