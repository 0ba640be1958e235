with given as (
    -- The export, without previews and without those who are left out everywhere.
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.completed_at, 'Europe/Paris')) as date) as period_start
    from survey_response as source
    left semi join response on response.response_id = source.response_id
)

select period_start, 100 * avg(if(length(regexp_replace(comment.value_text, '[^\\p{L}]', '')) > 2, 1, 0)) as value
from given
left join survey_answer as comment on comment.response_id = given.response_id and comment.question_id = 'comment'
where true
group by period_start
