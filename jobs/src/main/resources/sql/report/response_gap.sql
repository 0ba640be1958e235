-- How customers who answered differ from those invited who did not, in the months of the report.
-- Grain: field, period_start.
-- Inputs: nonresponse_bias.
select
    field,
    period_start,
    mean_respondents,
    mean_nonrespondents,
    gap,
    ci_low,
    ci_high,
    p_adj
from identifier(:nonresponse_bias)
where
    survey_type = 'all'
    and period_start >= :period_start
    and period_start < :period_end
    and status in ('ok', 'low_base', 'provisional')
order by field, period_start
