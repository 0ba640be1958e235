-- How each job last ended, for each span of months it was started for.
-- Grain: job, months.
-- Inputs: run_log.
-- A job that is STARTED here runs, or was killed. Spans that were not named are all months.
with entries as (
    select
        *,
        row_number() over (
            partition by job, coalesce(months, '')
            order by at desc, state = 'STARTED', run_key
        ) as place
    from identifier(:run_log)
)

select
    job,
    coalesce(months, 'all') as months,
    state,
    code,
    message,
    as_of,
    run_key,
    run_id,
    seconds,
    at
from entries
where place = 1
