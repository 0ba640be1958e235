-- Metric values as they may be published: small bases hidden, compared with the period before, judged by tests.
-- Grain: metric_id, period_type, period_start, segment_set, segment_key.
-- Inputs: metric_cell, metric_definitions.
-- A cell with fewer than :k_anonymity customers is hidden, and with it the next smallest ones of its cut until at least
-- two are hidden and together they are no longer few: else the total would give the hidden one away.
with cells as (
    select
        cell.*,
        definition.unit,
        definition.ci_method,
        case cell.period_type
            when 'month' then add_months(cell.period_start, 1)
            when 'quarter' then add_months(cell.period_start, 3)
            else add_months(cell.period_start, 12)
        end as period_end,
        case cell.period_type
            when 'month' then add_months(cell.period_start, -1)
            when 'quarter' then add_months(cell.period_start, -3)
            else add_months(cell.period_start, -12)
        end as prev_start,
        row_number() over by_size as size_rank,
        sum(cell.n_customers) over smaller as smaller_customers,
        min(cell.n_customers) over (
            partition by cell.metric_id, cell.period_type, cell.period_start, cell.segment_set
        ) as smallest
    from identifier(:metric_cell) as cell
    inner join identifier(:metric_definitions) as definition on definition.metric_id = cell.metric_id
    where cell.n > 0 or cell.segment_set = 'total'
    window
        by_size as (
            partition by cell.metric_id, cell.period_type, cell.period_start, cell.segment_set
            order by cell.n_customers, cell.segment_key
        ),
        smaller as (
            partition by cell.metric_id, cell.period_type, cell.period_start, cell.segment_set
            order by cell.n_customers, cell.segment_key
            rows between unbounded preceding and 1 preceding
        )
),

judged as (
    select
        *,
        case
            when n = 0 or value is null then 'not_computable'
            when
                n_customers < :k_anonymity
                or (
                    segment_set <> 'total'
                    and smallest < :k_anonymity
                    and (size_rank <= 2 or coalesce(smaller_customers, 0) < :k_anonymity)
                )
                then 'suppressed'
            when n < :min_base then 'low_base'
            when to_utc_timestamp(period_end, :zone) > :as_of then 'provisional'
            else 'ok'
        end as status
    from cells
),

shown as (
    select
        *,
        status in ('ok', 'low_base', 'provisional') as is_shown
    from judged
),

-- The cell before in time, where it is the one of the period before.
followed as (
    select
        *,
        lag(struct(period_start, value, se, status, is_shown)) over (
            partition by metric_id, period_type, segment_set, segment_key order by period_start
        ) as latest
    from shown
),

paired as (
    select
        *,
        if(latest.period_start = prev_start, latest, null) as before
    from followed
),

compared as (
    select
        *,
        if(before.is_shown and is_shown, before.value, null) as prev_value,
        if(before.is_shown and is_shown, value - before.value, null) as delta,
        if(before.is_shown and is_shown, sqrt(se * se + before.se * before.se), null) as delta_se,
        status in ('ok', 'provisional') and before.status in ('ok', 'provisional') as is_testable
    from paired
),

tested as (
    select
        *,
        if(delta_se > 0 and is_testable, two_sided_p(delta / delta_se), null) as p_value
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
)

select
    metric_id,
    metric_version,
    period_type,
    period_start,
    segment_set,
    segment_key,
    period_end,
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
    if(status = 'not_computable', 'no rows in the base', null) as reason,
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
    if(is_testable, 2.8d * delta_se, null) as mdd,
    cast(:as_of as timestamp) as data_as_of
from adjusted
