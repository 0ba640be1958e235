-- Imports whose refused rows have been kept long enough.
-- Grain: content_id.
-- Inputs: quarantine, run_write, file_ledger, run_log.
-- A batch is as old as the write that named it, else as the run that took its files; one that nobody named, of a delivery
-- that was refused as a whole, came with the last write.
with writes as (
    select
        split(content_id, '[+]')[0] as content_id,
        at
    from identifier(:run_write)
    where table_name = :table_name
),

named as (
    select
        content_id,
        at
    from writes

    union all

    select
        file_ledger.batch_id as content_id,
        run_log.at
    from identifier(:file_ledger) as file_ledger
    inner join identifier(:run_log) as run_log on run_log.run_id = file_ledger.run_id
),

dated as (
    select
        content_id,
        min(at) as at
    from named
    group by content_id
),

batches as (
    select distinct content_id
    from identifier(:quarantine)
)

select batches.content_id
from batches
left join dated on dated.content_id = split(batches.content_id, '[+]')[0]
where coalesce(dated.at, (select max(writes.at) from writes)) < :before
