-- How each job ended when it was last started.
-- Grain: one row per job that was ever started.
-- Inputs: run_log.
with last_start as (
    select
        job,
        max_by(run_key, at) as run_key
    from identifier(:run_log)
    where job <> 'start'
    group by job
),

last_state as (
    select
        run_log.job,
        min(run_log.at) as started_at,
        max_by(run_log.state, run_log.at) as state,
        max_by(run_log.code, run_log.at) as code,
        max_by(run_log.seconds, run_log.at) as seconds,
        max_by(run_log.run_id, run_log.at) as run_id,
        max_by(run_log.run_key, run_log.at) as run_key,
        max_by(run_log.message, run_log.at) as message
    from identifier(:run_log) as run_log
    inner join last_start
        on last_start.job = run_log.job and last_start.run_key = run_log.run_key
    group by run_log.job
)

select
    job,
    state,
    code,
    started_at,
    seconds,
    run_id,
    run_key,
    message
from last_state
order by started_at
