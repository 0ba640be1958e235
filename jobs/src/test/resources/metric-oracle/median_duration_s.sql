with given as (
    -- The export, without previews and without those who are left out everywhere.
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.completed_at, 'Europe/Paris')) as date) as period_start
    from survey_response as source
    left semi join response on response.response_id = source.response_id
)

select period_start, percentile(duration_s, 0.5) as value
from given
where status = 'complete'
group by period_start
