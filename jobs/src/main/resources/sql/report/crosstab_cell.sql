-- The cells of the crosstabs that end with the report, of all periods that do.
-- Grain: table_id, period_type, period_start, level, row, col.
-- Inputs: crosstab_cells.
select
    table_id,
    period_type,
    level,
    row,
    col,
    row_var,
    col_var,
    row_order,
    col_order,
    row_label_en,
    row_label_fr,
    col_label_en,
    col_label_fr,
    col_letter,
    n,
    pct_col,
    sig_letters,
    status
from identifier(:crosstab_cells)
where period_end = :period_end
order by table_id, period_type, row_order, col_order
