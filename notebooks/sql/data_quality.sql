-- Which rules rows broke at the last import, and what share of the table that is.
-- Grain: table_name, rule, column_name.
-- Inputs: dq_result.
select
    table_name,
    rule,
    column_name,
    n_rows,
    n_read,
    round(100 * n_rows / nullif(n_read, 0), 2) as pct
from dq_result
order by n_rows desc, table_name, rule, column_name
