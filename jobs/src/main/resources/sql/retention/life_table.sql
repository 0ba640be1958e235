-- Customers of every group by the day of their stay on which they came into view, left, or were last seen.
-- Grain: segment_set, segment_key, time_d.
-- Inputs: stay.
-- Segments with more values than :most_groups are names, not groups.
with grouped as (
    select
        stay.entry_d,
        stay.exit_d,
        stay.has_left,
        explode(
            array(
                struct('total' as segment_set, 'all' as segment_key),
                struct('cohort' as segment_set, stay.cohort as segment_key),
                struct('plan' as segment_set, stay.plan as segment_key),
                struct('segment' as segment_set, stay.segment as segment_key),
                struct('country' as segment_set, stay.country as segment_key),
                struct('kind' as segment_set, stay.kind as segment_key),
                struct('acquisition_source' as segment_set, stay.acquisition_source as segment_key)
            )
        ) as cut
    from identifier(:stay) as stay
),

marks as (
    select
        cut.segment_set,
        cut.segment_key,
        explode(
            array(
                struct(exit_d as time_d, 1 as is_exit, if(has_left, 1, 0) as is_event, 0 as is_entry),
                struct(entry_d as time_d, 0 as is_exit, 0 as is_event, if(entry_d > 0, 1, 0) as is_entry)
            )
        ) as mark
    from grouped
    where cut.segment_key is not null
),

counted as (
    select
        segment_set,
        segment_key,
        mark.time_d,
        sum(mark.is_exit) as n_exits,
        sum(mark.is_event) as n_events,
        sum(mark.is_entry) as n_entries
    from marks
    group by segment_set, segment_key, mark.time_d
),

sized as (
    select
        segment_set,
        count(distinct segment_key) as n_groups
    from counted
    group by segment_set
)

select
    counted.segment_set,
    counted.segment_key,
    counted.time_d,
    counted.n_exits,
    counted.n_events,
    counted.n_entries
from counted
inner join sized on sized.segment_set = counted.segment_set
where sized.n_groups <= :most_groups and counted.n_exits + counted.n_entries > 0
