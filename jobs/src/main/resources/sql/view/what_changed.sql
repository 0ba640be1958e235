-- What each start changed: the rows of every table written, beside those of the time before.
-- Grain: run_key, job, table_name, at.
-- Inputs: run_log, run_write.
-- Nights may all bear one name: what came next in the log tells how the job that made a write ended.
with told as (
    select
        writes.run_key,
        writes.job,
        writes.table_name,
        writes.content_id,
        writes.rows_written,
        writes.rows_quarantined,
        writes.at,
        min_by(struct(log.state, log.as_of, log.months), struct(log.at, log.state)) as ending
    from identifier(:run_write) as writes
    inner join identifier(:run_log) as log
        on log.job = writes.job and log.run_key = writes.run_key and log.at >= writes.at
    group by
        writes.run_key, writes.job, writes.table_name, writes.content_id, writes.rows_written, writes.rows_quarantined,
        writes.at
),

in_order as (
    select
        *,
        lag(content_id) over (partition by table_name order by at, run_key) as content_before,
        lag(rows_written) over (partition by table_name order by at, run_key) as rows_before
    from told
    where ending.state = 'SUCCEEDED'
)

select
    run_key,
    job,
    table_name,
    coalesce(ending.months, 'all') as months,
    ending.as_of,
    content_before is null as is_first,
    not content_id <=> content_before as is_changed,
    rows_before,
    rows_written,
    rows_quarantined,
    at
from in_order
