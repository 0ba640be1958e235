-- The score of one period against earlier ones, in all and by every cut.
-- Grain: segment_set, segment_key, comparison.
-- Inputs: metric_comparisons.
select
    segment_set,
    segment_key,
    comparison,
    other_start,
    diff,
    diff_ci_low,
    diff_ci_high,
    sig,
    mdd,
    mix_effect,
    rate_effect
from identifier(:metric_comparisons)
where
    metric_id = :score_metric
    and period_type = :period_type
    and period_start = :period_start
    and comparison in ('previous', 'year_ago')
order by segment_set, segment_key, comparison
