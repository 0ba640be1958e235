-- What differs from what: a segment from the period before, from a year before, and from all others of its period.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key, comparison.
-- Inputs: metric_cell, metric_values, metric_definitions.
-- Both sides must be shown. Of a share that divides all rows, a change is told apart into mix and rate.
with shown as (
    select
        cell.*,
        published.status in ('ok', 'provisional') as is_testable
    from identifier(:metric_cell) as cell
    inner join identifier(:metric_values) as published
        using (metric_id, period_type, period_start, segment_set, segment_key)
    where published.status in ('ok', 'low_base', 'provisional')
),

-- The value and base of everybody, beside each segment.
placed as (
    select
        shown.*,
        total.value as total_value,
        total.sum_x as total_x,
        shown.sum_x / nullif(total.sum_x, 0) as share
    from shown
    left join shown as total
        on
            total.metric_id = shown.metric_id
            and total.period_type = shown.period_type
            and total.period_start = shown.period_start
            and total.segment_set = 'total'
),

over_time as (
    select
        now.metric_id,
        now.period_type,
        now.period_start,
        now.segment_set,
        now.segment_key,
        then.comparison,
        then.period_start as other_start,
        now.value,
        then.value as other_value,
        now.value - then.value as diff,
        if(then.comparison = 'previous', now.before_se, now.year_before_se) as se,
        now.is_testable and then.is_testable as is_testable,
        -- Their sum over the segments of a cut is the change of the whole.
        (now.share - then.share)
        * ((now.value + then.value) / 2 - (now.total_value + then.total_value) / 2) as mix_effect,
        (now.share + then.share) / 2 * (now.value - then.value) as rate_effect,
        cast(null as double) as contribution,
        cast(null as double) as impact
    from placed as now
    inner join (
        select *, 'previous' as comparison from placed
        union all
        select *, 'year_ago' as comparison from placed
    ) as then
        on
            then.metric_id = now.metric_id
            and then.period_type = now.period_type
            and then.segment_set = now.segment_set
            and then.segment_key = now.segment_key
            and then.period_start = if(then.comparison = 'previous', now.before_start, now.year_before_start)
),

against_rest as (
    select
        metric_id,
        period_type,
        period_start,
        segment_set,
        segment_key,
        'rest' as comparison,
        period_start as other_start,
        value,
        value - rest_diff as other_value,
        rest_diff as diff,
        rest_se as se,
        is_testable,
        cast(null as double) as mix_effect,
        cast(null as double) as rate_effect,
        share * value as contribution,
        -- What the whole would lose without the segment.
        sum_x * (value - total_value) / nullif(total_x - sum_x, 0) as impact
    from placed
    where segment_set <> 'total'
),

all_of_them as (
    select * from over_time
    union all
    select * from against_rest
),

tested as (
    select
        compared.*,
        definition.is_partitioned,
        if(compared.se > 0 and compared.is_testable, two_sided_p(compared.diff / compared.se), null) as p_value
    from all_of_them as compared
    inner join identifier(:metric_definitions) as definition on definition.metric_id = compared.metric_id
),

ranked as (
    select
        *,
        count(p_value) over (partition by metric_id, period_type, period_start, comparison) as n_tests,
        rank() over (
            partition by metric_id, period_type, period_start, comparison order by p_value desc nulls last
        ) as from_largest
    from tested
),

adjusted as (
    select
        *,
        if(
            p_value is null,
            null,
            least(
                1d,
                min(p_value * n_tests / (n_tests - from_largest + 1)) over (
                    partition by metric_id, period_type, period_start, comparison
                    order by from_largest
                    range between unbounded preceding and current row
                )
            )
        ) as p_adj
    from ranked
)

select
    metric_id,
    period_type,
    period_start,
    segment_set,
    segment_key,
    comparison,
    other_start,
    value,
    other_value,
    diff,
    se,
    diff - :z * se as diff_ci_low,
    diff + :z * se as diff_ci_high,
    p_value,
    p_adj,
    case
        when p_adj is null then 'na'
        when p_adj >= 0.05 then 'flat'
        when diff > 0 then 'up'
        else 'down'
    end as sig,
    if(is_testable, 2.8d * se, null) as mdd,
    if(is_partitioned, mix_effect, null) as mix_effect,
    if(is_partitioned, rate_effect, null) as rate_effect,
    if(is_partitioned, contribution, null) as contribution,
    if(is_partitioned, impact, null) as impact
from adjusted
