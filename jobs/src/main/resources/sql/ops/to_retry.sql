-- Starts in which a job failed, or was killed, that nobody has made good since: by the same job for the same months or all.
-- Grain: run_key, command_line.
-- Inputs: run_log.
with last_state as (
    select
        run_key,
        command_line,
        job,
        max_by(state, struct(at, state <> 'STARTED')) as state,
        max_by(months, at) as months,
        max_by(as_of, at) as as_of,
        max(at) as at
    from identifier(:run_log)
    group by run_key, command_line, job
),

failed as (
    select *
    from last_state
    where state in ('FAILED', 'STARTED')
),

done as (
    select *
    from last_state
    where state in ('SUCCEEDED', 'UNCHANGED')
),

still_failed as (
    select failed.*
    from failed
    left anti join done
        on done.job = failed.job
        and done.at > failed.at
        and (done.months is null or done.months = failed.months)
)

select
    run_key,
    command_line,
    max(as_of) as as_of,
    array_sort(collect_set(job)) as jobs,
    max(at) as at
from still_failed
group by run_key, command_line
order by at
