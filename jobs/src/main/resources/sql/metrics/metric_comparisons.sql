-- What differs from what: a segment from the period before, from a year before, and from all others of its period.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key, comparison.
-- Inputs: judged_cell.
-- Both sides are shown. Of a ratio that divides all rows, a change is told apart into mix and rate.
-- The value and base of everybody stand beside each segment.
with placed as (
    select
        *,
        max(if(segment_set = 'total', value, null)) over of_period as total_value,
        max(if(segment_set = 'total', sum_x, null)) over of_period as total_x
    from identifier(:judged_cell)
    where is_shown
    window of_period as (partition by metric_id, period_type, period_start)
),

shared as (
    select
        *,
        sum_x / nullif(total_x, 0) as share
    from placed
),

-- The cells of a segment before in time: the latest one, and the one of a year before, whose distance depends on the kind.
followed as (
    select
        *,
        lag(struct(period_start, value, total_value, share, is_testable)) over of_segment as latest,
        last_value(struct(period_start, value, total_value, share, is_testable)) over same_day as of_same_day,
        last_value(struct(period_start, value, total_value, share, is_testable)) over same_date as of_same_date
    from shared
    window
        of_segment as (
            partition by metric_id, period_type, segment_set, segment_key order by unix_date(period_start)
        ),
        same_day as (
            partition by metric_id, period_type, segment_set, segment_key
            order by unix_date(period_start)
            range between 364 preceding and 364 preceding
        ),
        same_date as (
            partition by metric_id, period_type, segment_set, segment_key
            order by unix_date(period_start)
            range between 366 preceding and 365 preceding
        )
),

paired as (
    select
        *,
        explode(
            array(
                struct('previous' as comparison, if(latest.period_start = before_start, latest, null) as cell, before_se as se),
                struct(
                    'year_ago' as comparison,
                    case year_before_start
                        when of_same_day.period_start then of_same_day
                        when of_same_date.period_start then of_same_date
                    end as cell,
                    year_before_se as se
                )
            )
        ) as then
    from followed
),

over_time as (
    select
        metric_id,
        period_type,
        period_start,
        segment_set,
        segment_key,
        is_partitioned,
        then.comparison,
        then.cell.period_start as other_start,
        value,
        then.cell.value as other_value,
        value - then.cell.value as diff,
        then.se,
        is_testable and then.cell.is_testable as is_testable,
        -- Their sum over the segments of a cut is the change of the whole.
        (share - then.cell.share)
        * ((value + then.cell.value) / 2 - (total_value + then.cell.total_value) / 2) as mix_effect,
        (share + then.cell.share) / 2 * (value - then.cell.value) as rate_effect,
        cast(null as double) as contribution,
        cast(null as double) as impact
    from paired
    where then.cell is not null
),

against_rest as (
    select
        metric_id,
        period_type,
        period_start,
        segment_set,
        segment_key,
        is_partitioned,
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
    from shared
    where segment_set <> 'total'
),

all_of_them as (
    select * from over_time
    union all
    select * from against_rest
),

tested as (
    select
        *,
        if(se > 0 and is_testable, two_sided_p(diff / se), null) as p_value
    from all_of_them
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
