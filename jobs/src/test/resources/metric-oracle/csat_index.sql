-- Shares of the way from the worst to the best answer, worst and best as the question declares them.
select
    cast(date_trunc('month', rating.completed_on) as date) as period_start,
    avg(100 * if(
        coalesce(question.higher_is_better, true),
        (value - question.scale_min) / (question.scale_max - question.scale_min),
        (question.scale_max - value) / (question.scale_max - question.scale_min)
    )) as value
from rating
inner join (
    select survey_id, question_id, max_by(struct(*), version) as newest
    from survey_question
    group by survey_id, question_id
) as questions on questions.survey_id = rating.survey_id and questions.question_id = rating.question_id
inner join survey_question as question
    on
        question.survey_id = questions.survey_id
        and question.question_id = questions.question_id
        and question.version = questions.newest.version
where rating.metric_role = 'CSAT' and is_rated_again is not true
group by 1
