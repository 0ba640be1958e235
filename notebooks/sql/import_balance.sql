-- What became of the rows of each export at its last import: read = written + quarantined + duplicate.
-- Grain: table_name.
-- Inputs: run_write.
with last_import as (
    select
        table_name,
        max_by(struct(rows_read, rows_written, rows_quarantined, rows_duplicate, at), at) as balance
    from run_write
    where rows_read is not null
    group by table_name
)

select
    table_name,
    balance.rows_read,
    balance.rows_written,
    balance.rows_quarantined,
    balance.rows_duplicate,
    balance.rows_read - balance.rows_written - balance.rows_quarantined - balance.rows_duplicate as unexplained,
    balance.at as imported_at
from last_import
order by table_name
