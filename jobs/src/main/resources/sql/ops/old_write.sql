-- Writes that are old, but for the last of each table: the suite knows by it what the table holds.
-- Grain: run_key, job, table_name, at.
-- Inputs: run_write.
with entries as (
    select
        run_key,
        job,
        table_name,
        at,
        max(at) over (partition by table_name) as last_at
    from identifier(:run_write)
)

select
    run_key,
    job,
    table_name,
    at
from entries
where at < :before and at < last_at
