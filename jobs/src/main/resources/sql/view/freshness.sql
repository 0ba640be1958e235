-- When each table was last written, and up to when its data go.
-- Grain: table_name.
-- Inputs: run_log, run_write.
-- A write counts when the job that made it went on to succeed: nights may all bear one name, so that what came next in the
-- log decides. A job that found nothing new says that its tables are as fresh as its start. The last start decides: one that
-- asks for an earlier day makes its tables older.
with told as (
    select
        writes.table_name,
        writes.job,
        writes.run_key,
        writes.rows_written,
        writes.at,
        min_by(log.state, struct(log.at, log.state)) as next_state
    from identifier(:run_write) as writes
    inner join identifier(:run_log) as log
        on log.job = writes.job and log.run_key = writes.run_key and log.at >= writes.at
    group by writes.table_name, writes.job, writes.run_key, writes.rows_written, writes.at
),

last_look as (
    select
        job,
        max_by(as_of, struct(at, as_of)) as as_of
    from identifier(:run_log)
    where state in ('SUCCEEDED', 'UNCHANGED')
    group by job
)

select
    told.table_name,
    max(told.at) as written_at,
    max_by(told.rows_written, told.at) as rows_written,
    max_by(told.run_key, told.at) as run_key,
    max_by(told.job, told.at) as job,
    max_by(last_look.as_of, told.at) as data_as_of
from told
inner join last_look on last_look.job = told.job
where told.next_state = 'SUCCEEDED'
group by told.table_name
