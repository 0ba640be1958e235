-- Rows of the last import of each input table and what became of them.
-- Grain: table_name.
-- Inputs: run_write.
select
    table_name,
    max_by(rows_read, at) as rows_read,
    max_by(rows_written, at) as rows_written,
    max_by(rows_quarantined, at) as rows_quarantined,
    max_by(rows_duplicate, at) as rows_duplicate
from identifier(:run_write)
where rows_read is not null
group by table_name
order by table_name
