with whole as (
    select source.response_id, source.survey_id, response.kind, cast(date_trunc('month', response.completed_on) as date) as period_start, response.is_complete
    from survey_response as source
    inner join response on response.response_id = source.response_id
),

-- Every rated question that was put to that kind of customer, times everybody of that kind who came to the end.
put as (
    select whole.survey_id, whole.kind, whole.period_start, answer.question_id
    from whole
    inner join survey_answer as answer on answer.response_id = whole.response_id
    inner join survey_question as question
        on
            question.survey_id = whole.survey_id
            and question.question_id = answer.question_id
            and question.scale_max > question.scale_min
            and question.metric_role is not null
    group by all
),

expected as (
    select whole.period_start, whole.response_id, put.question_id
    from whole
    inner join put
        on put.survey_id = whole.survey_id and put.kind <=> whole.kind and put.period_start = whole.period_start
    where whole.is_complete
)

select
    expected.period_start,
    100 * sum(if(given.question_id is null, 1, 0)) / count(*) as value
from expected
left join (select distinct response_id, question_id from rating) as given
    on given.response_id = expected.response_id and given.question_id = expected.question_id
group by expected.period_start
