-- Which way metrics go month by month, judged among all segments of a metric.
-- Grain: metric_id, segment_set, segment_key.
-- Inputs: trend_test.
with ranked as (
    select
        *,
        count(p_value) over (partition by metric_id) as n_tests,
        rank() over (partition by metric_id order by p_value desc nulls last) as from_largest
    from identifier(:trend_test)
),

adjusted as (
    select
        *,
        -- Benjamini-Hochberg: the smallest p·m/rank among this test and those with larger p.
        if(
            p_value is null,
            null,
            least(
                1d,
                min(p_value * n_tests / (n_tests - from_largest + 1)) over (
                    partition by metric_id order by from_largest range between unbounded preceding and current row
                )
            )
        ) as p_adj
    from ranked
),

judged as (
    select
        *,
        case
            when p_adj is null then 'na'
            when p_adj < 0.05 and tau > 0 then 'up'
            when p_adj < 0.05 and tau < 0 then 'down'
            else 'flat'
        end as trend_sig
    from adjusted
)

select
    metric_id,
    segment_set,
    segment_key,
    if(p_value is null, 'not_computable', 'ok') as status,
    reason,
    last_month,
    n_months,
    is_adjusted,
    unit,
    slope,
    tau,
    p_value,
    p_adj,
    trend_sig,
    if(
        trend_sig in ('up', 'down') and direction in ('higher', 'lower'),
        (trend_sig = 'up') = (direction = 'higher'),
        null
    ) as is_improvement
from judged
