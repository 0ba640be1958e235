-- Metric values as they may be published: small bases hidden, compared with the period before, judged by tests and targets.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: judged_cell, target.
-- A difference is shown where both of its sides are.
with followed as (
    select
        *,
        lag(struct(period_start, value, is_shown, is_testable)) over (
            partition by metric_id, period_type, segment_set, segment_key order by period_start
        ) as latest
    from identifier(:judged_cell)
),

paired as (
    select
        *,
        if(latest.period_start = before_start and latest.is_shown and is_shown, latest, null) as before
    from followed
),

compared as (
    select
        *,
        before.value as prev_value,
        value - before.value as delta,
        if(before is null, null, before_se) as delta_se,
        is_testable and before.is_testable as is_change_testable
    from paired
),

tested as (
    select
        *,
        if(delta_se > 0 and is_change_testable, two_sided_p(delta / delta_se), null) as p_value
    from compared
),

ranked as (
    select
        *,
        count(p_value) over of_family as n_tests,
        rank() over (
            partition by metric_id, period_type, period_start order by p_value desc nulls last
        ) as from_largest
    from tested
    window of_family as (partition by metric_id, period_type, period_start)
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
                    partition by metric_id, period_type, period_start
                    order by from_largest
                    range between unbounded preceding and current row
                )
            )
        ) as p_adj
    from ranked
),

-- The target in force on the first day of the period.
targets as (
    select
        adjusted.metric_id,
        adjusted.period_type,
        adjusted.period_start,
        adjusted.segment_set,
        adjusted.segment_key,
        max_by(
            struct(
                target.value,
                -- Without a word of what it is, a target bounds the side that is worse.
                coalesce(
                    target.kind, case adjusted.direction when 'lower' then 'max' when 'target' then 'band' else 'min' end
                ) as kind,
                -- How far a band reaches to both sides.
                if(adjusted.unit in ('percent', 'points'), 5, abs(target.value) / 20) as width
            ),
            target.valid_from
        ) as goal
    from adjusted
    inner join identifier(:target) as target
        on
            target.metric_id = adjusted.metric_id
            and target.period_type = adjusted.period_type
            and target.segment_key
            = if(adjusted.segment_set = 'total', 'total', concat(adjusted.segment_set, '=', adjusted.segment_key))
            and target.valid_from <= adjusted.period_start
    group by all
)

select
    adjusted.metric_id,
    adjusted.metric_version,
    adjusted.period_type,
    adjusted.period_start,
    adjusted.segment_set,
    adjusted.segment_key,
    adjusted.period_end,
    if(is_shown, value, null) as value,
    unit,
    if(status = 'suppressed', null, n) as n,
    if(status = 'suppressed', null, n_customers) as n_customers,
    if(is_shown, n_eff, null) as n_eff,
    if(is_shown, sum_y, null) as num,
    if(is_shown, sum_x, null) as den,
    if(is_shown, ci_low, null) as ci_low,
    if(is_shown, ci_high, null) as ci_high,
    ci_method,
    cast(:level as double) as ci_level,
    if(is_shown, se, null) as se,
    status,
    if(status = 'not_computable', coalesce(reason, if(n > 0, 'the rows of the base do not tell it', 'no rows in the base')), null) as reason,
    prev_value,
    delta,
    delta - :z * delta_se as delta_ci_low,
    delta + :z * delta_se as delta_ci_high,
    p_value,
    p_adj,
    case
        when p_adj is null then 'na'
        when p_adj >= 0.05 then 'flat'
        when delta > 0 then 'up'
        else 'down'
    end as sig,
    if(is_change_testable, 2.8d * delta_se, null) as mdd,
    goal.value as target,
    case
        when goal is null or not is_shown or status = 'low_base' then null
        -- What was counted is where it is; what was sampled has reached a target when its whole interval has.
        when goal.kind = 'min' and coalesce(ci_low, value) >= goal.value then 'met'
        when goal.kind = 'min' and coalesce(ci_high, value) < goal.value then 'missed'
        when goal.kind = 'max' and coalesce(ci_high, value) <= goal.value then 'met'
        when goal.kind = 'max' and coalesce(ci_low, value) > goal.value then 'missed'
        when
            goal.kind = 'band'
            and coalesce(ci_low, value) >= goal.value - goal.width
            and coalesce(ci_high, value) <= goal.value + goal.width
            then 'met'
        when
            goal.kind = 'band'
            and (coalesce(ci_high, value) < goal.value - goal.width or coalesce(ci_low, value) > goal.value + goal.width)
            then 'missed'
        else 'too_close_to_call'
    end as target_status,
    cast(:as_of as timestamp) as data_as_of
from adjusted
left join targets
    on
        targets.metric_id = adjusted.metric_id
        and targets.period_type = adjusted.period_type
        and targets.period_start = adjusted.period_start
        and targets.segment_set = adjusted.segment_set
        and targets.segment_key = adjusted.segment_key
