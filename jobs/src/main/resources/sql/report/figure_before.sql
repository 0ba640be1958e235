-- What the report before this one said: that of the latest earlier period of the same length.
-- Grain: kind, subject.
-- Inputs: report_figure.
-- A report written again is held against the period before, never against what it said itself.
with before as (
    select max(period_start) as period_start
    from identifier(:report_figure)
    where period_type = :period_type and period_start < :period_start
)

select
    figure.period_start,
    figure.kind,
    figure.subject,
    figure.name_en,
    figure.name_fr,
    figure.figure_rank,
    figure.value,
    figure.ci_low,
    figure.ci_high,
    figure.confidence,
    figure.n
from identifier(:report_figure) as figure
inner join before on before.period_start = figure.period_start
where figure.period_type = :period_type
order by figure.kind desc, figure.figure_rank, figure.subject
