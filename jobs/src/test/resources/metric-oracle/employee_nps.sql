with answer as (
    select
        cast(date_trunc('month', from_utc_timestamp(response.completed_at, 'Europe/Paris')) as date) as period_start,
        -- A score may stand in front of the text of a chosen option.
        coalesce(answer.value_number, try_cast(substring_index(trim(answer.value_option), ' ', 1) as double)) as value
    from survey_answer as answer
    inner join survey_response as response on response.response_id = answer.response_id
    left semi join (select survey_id from survey where type = 'employee') as employee
        on employee.survey_id = response.survey_id
    where
        answer.question_id = 'ltr' and answer.is_na is distinct from true
        and response.status is distinct from 'test' and response.status is distinct from 'screened'
)

select period_start, 100 * avg(case when value >= 9 then 1 when value >= 7 then 0 else -1 end) as value
from answer
where value between 0 and 10
group by period_start
