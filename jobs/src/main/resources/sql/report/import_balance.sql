-- What became of the rows of each source at its last import.
-- Grain: table_name.
-- Inputs: run_write.
select
    table_name,
    max_by(rows_read, at) as rows_read,
    max_by(coalesce(rows_quarantined, 0), at) as rows_quarantined,
    max_by(coalesce(rows_duplicate, 0), at) as rows_duplicate
from identifier(:run_write)
where rows_read is not null
group by table_name
order by table_name
