with given as (
    -- The export, without previews and without those who are left out everywhere.
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.completed_at, 'Europe/Paris')) as date) as period_start
    from survey_response as source
    left semi join response on response.response_id = source.response_id
),

ranked as (
    select
        *,
        row_number() over (partition by survey_id, period_start order by duration_s) as place,
        count(*) over (partition by survey_id, period_start) as n
    from given
    where status = 'complete' and duration_s is not null
),

middle as (
    select survey_id, period_start, avg(duration_s) as median
    from ranked
    where place in (floor((n + 1) / 2), ceil((n + 1) / 2))
    group by survey_id, period_start
)

select given.period_start, 100 * avg(if(given.duration_s < middle.median / 3, 1, 0)) as value
from given
inner join middle on middle.survey_id = given.survey_id and middle.period_start = given.period_start
where given.status = 'complete' and given.duration_s is not null
group by given.period_start
