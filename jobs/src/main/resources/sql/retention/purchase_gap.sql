-- How long customers wait between two purchases at most, for nineteen of twenty gaps, where that is longest.
-- Grain: one row, or none where gaps are too few to tell.
-- Inputs: sale, customer_period.
-- Exact percentiles of counted days: no order of the rows changes them. One horizon serves all customers, so it is that of
-- the segment with the longest gaps, or of everybody: a shorter one would call its customers lost between two purchases.
with days as (
    select
        person_id,
        ordered_on
    from identifier(:sale)
    where
        is_purchase
        and person_id is not null
        and ordered_on < cast(from_utc_timestamp(:as_of, :zone) as date)
    group by person_id, ordered_on
    having sum(net_amount) > 0
),

segments as (
    select
        person_id,
        max_by(segment, period_start) as segment
    from identifier(:customer_period)
    where period_type = 'month'
    group by person_id
),

gaps as (
    select
        coalesce(segments.segment, '') as segment,
        datediff(
            days.ordered_on, lag(days.ordered_on) over (partition by days.person_id order by days.ordered_on)
        ) as gap
    from days
    left join segments on segments.person_id = days.person_id
),

rhythms as (
    select
        segment,
        count(gap) as n_gaps,
        percentile(gap, 0.95d) as gap_p95
    from gaps
    group by grouping sets ((segment), ())
    having count(gap) >= :fewest_gaps
)

select
    segment,
    n_gaps,
    gap_p95
from rhythms
order by gap_p95 desc, segment asc nulls first
limit 1
