-- Entries of the run log that are old, but for the last of each job and state: the suite knows by it what it did.
-- Grain: run_key, job, state, at.
-- Inputs: run_log.
with entries as (
    select
        run_key,
        job,
        state,
        at,
        max(at) over (partition by job, state) as last_at
    from identifier(:run_log)
)

select
    run_key,
    job,
    state,
    at
from entries
where at < :before and at < last_at
