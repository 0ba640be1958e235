-- A step several oracles share, read as of_driver.
with answer as (
    -- The export itself, question by question, of responses that count.
    select
        response.response_id,
        cast(date_trunc('month', from_utc_timestamp(response.completed_at, 'Europe/Paris')) as date) as period_start,
        answer.question_id,
        answer.value_number as value
    from survey_answer as answer
    inner join survey_response as response on response.response_id = answer.response_id
    left semi join rating on rating.response_id = answer.response_id
    where not coalesce(answer.is_na, false) and answer.question_id like 'perf~_%' escape '~' and answer.value_number between 1 and 10
)

select * from answer
