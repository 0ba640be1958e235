-- The tests of the crosstabs that end with the report: of its own period where there is one, else of the year up to it.
-- Grain: table_id.
-- Inputs: crosstab_tests.
with ending as (
    select
        *,
        row_number() over (
            partition by table_id
            order by if(period_type = :period_type, 0, if(period_type = 'trailing_12m', 1, 2)), period_type
        ) as place
    from identifier(:crosstab_tests)
    where period_end = :period_end
)

select
    table_id,
    period_type,
    period_start,
    period_end,
    name_en,
    name_fr,
    p_value,
    cramers_v,
    cramers_v_low,
    cramers_v_high,
    warnings,
    status
from ending
where place = 1
order by table_id
