-- How each job ended when it was last started: ABORTED where it has no end, though another start came after it.
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

last_of_all as (
    select max_by(run_key, at) as run_key
    from identifier(:run_log)
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
    last_state.job,
    case
        when last_state.state = 'STARTED' and last_state.run_key <> last_of_all.run_key then 'ABORTED'
        else last_state.state
    end as state,
    last_state.code,
    last_state.started_at,
    last_state.seconds,
    last_state.run_id,
    last_state.run_key,
    last_state.message
from last_state
cross join last_of_all
order by last_state.started_at
