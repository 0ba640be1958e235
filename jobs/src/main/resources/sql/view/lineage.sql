-- What each write was made from: tables and their versions on both sides, for VERSION AS OF.
-- Grain: run_key, job, written_table, read_table, at.
-- Inputs: run_log, run_write.
-- Nights may all bear one name: a write belongs to the last beginning of its job before it.
with writes as (
    select
        writes.run_key,
        writes.job,
        writes.table_name as written_table,
        writes.delta_version as written_version,
        writes.rows_written,
        writes.at,
        max_by(log.read_versions, log.at) as read_versions
    from identifier(:run_write) as writes
    inner join identifier(:run_log) as log
        on log.job = writes.job and log.run_key = writes.run_key and log.state = 'STARTED' and log.at <= writes.at
    group by
        writes.run_key, writes.job, writes.table_name, writes.delta_version, writes.rows_written, writes.at
)

select
    run_key,
    job,
    read_table,
    read_version,
    written_table,
    written_version,
    rows_written,
    at
from writes
lateral view explode(read_versions) as read_table, read_version
