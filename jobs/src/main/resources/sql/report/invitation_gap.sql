-- Groups of customers invited more or less often than their share, in the months of the report.
-- Grain: period_start, prior_group.
-- Inputs: invitation_shift.
select
    period_start,
    prior_group,
    shift,
    p_adj
from identifier(:invitation_shift)
where
    period_start >= :period_start
    and period_start < :period_end
    and status = 'ok'
    and p_adj < 0.05
order by period_start, prior_group
