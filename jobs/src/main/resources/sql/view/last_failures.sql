-- The last failure of each job, and whether it has succeeded since.
-- Grain: job.
-- Inputs: run_log.
with failures as (
    select
        job,
        max_by(struct(run_key, code, message, as_of, seconds, at), struct(at, run_key)) as failure
    from identifier(:run_log)
    where state = 'FAILED'
    group by job
),

good as (
    select
        job,
        max(at) as at
    from identifier(:run_log)
    where state in ('SUCCEEDED', 'UNCHANGED')
    group by job
)

select
    failures.job,
    failures.failure.code,
    failures.failure.message,
    failures.failure.run_key,
    failures.failure.as_of,
    failures.failure.at,
    coalesce(good.at > failures.failure.at, false) as is_mended
from failures
left join good on good.job = failures.job
