-- A step several oracles share, read as of_pair.
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
    where not coalesce(answer.is_na, false) and answer.question_id rlike '^(perf|exp)_' and answer.value_number between 1 and 10
),

pair as (
    select
        response_id,
        period_start,
        sum(if(question_id like 'perf%', value, -value)) as steps
    from answer
    group by response_id, period_start, regexp_replace(question_id, '^(perf|exp)_', '')
    having count(*) = 2
)

select * from pair
