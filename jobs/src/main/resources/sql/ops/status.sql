-- How each job ended when it was last started: ABORTED where it has no end, though its start ended or another one came after.
-- Grain: one row per job that was ever started.
-- Inputs: run_log.
-- A scheduler gives every night the same name. Within a name another start begins after the last word on one, with another
-- knowledge limit, and, after one that was killed, where a job begins that has begun before: no start begins a job twice.
with entries as (
    select
        run_key,
        job,
        state,
        code,
        seconds,
        run_id,
        message,
        as_of,
        at,
        state in ('STARTED', 'SKIPPED', 'UNCHANGED') as is_begin,
        struct(at, job = 'start', state <> 'STARTED') as place
    from identifier(:run_log)
),

after_last_words as (
    select
        *,
        count_if(job = 'start') over (
            partition by run_key
            order by place
            rows between unbounded preceding and current row
        ) - if(job = 'start', 1, 0) as n_before
    from entries
),

begun as (
    select
        *,
        count_if(is_begin) over (
            partition by run_key, n_before, as_of, job
            order by place
            rows between unbounded preceding and current row
        ) as n_begun
    from after_last_words
),

of_starts as (
    select
        *,
        max(n_begun) over (
            partition by run_key, n_before, as_of
            order by place
            rows between unbounded preceding and current row
        ) as n_tries
    from begun
),

told as (
    select
        *,
        struct(run_key, n_before, as_of, n_tries) as of_start
    from of_starts
),

last_start as (
    select
        job,
        max_by(of_start, place) as of_start
    from told
    where job <> 'start'
    group by job
),

last_of_all as (
    select
        max_by(of_start, place) as of_start,
        max_by(job, place) = 'start' as is_ended
    from told
),

last_state as (
    select
        told.job,
        min(told.at) as started_at,
        max_by(told.state, told.place) as state,
        max_by(told.code, told.place) as code,
        max_by(told.seconds, told.place) as seconds,
        max_by(told.run_id, told.place) as run_id,
        max_by(told.run_key, told.place) as run_key,
        max_by(told.message, told.place) as message,
        max_by(told.of_start, told.place) as of_start
    from told
    inner join last_start
        on last_start.job = told.job and last_start.of_start = told.of_start
    group by told.job
)

select
    last_state.job,
    case
        when
            last_state.state = 'STARTED'
            and (last_of_all.is_ended or last_state.of_start <> last_of_all.of_start)
            then 'ABORTED'
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
