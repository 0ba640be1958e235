-- What customers perceive less what they expect, over drivers by their importance, and how far chance may move it.
-- Grain: period_type, period_start, segment_set, segment_key.
-- Inputs: placed_level, shown_gap.
-- A customer moves the weighted gap by what he moves the mean of each driver: so the drivers he rates alike count together.
with totals as (
    select
        period_type,
        period_start,
        segment_set,
        segment_key,
        cast(sum(cast(importance * gap as decimal(28, 12))) as double)
        / cast(sum(cast(importance as decimal(28, 12))) as double) as value,
        cast(sum(cast(importance as decimal(28, 12))) as double) as importance,
        count(*) as n_drivers
    from identifier(:shown_gap)
    group by period_type, period_start, segment_set, segment_key
),

by_customer as (
    select
        place,
        subject,
        cluster_key,
        count(*) as n,
        cast(sum(to_value - from_value) as double) as gap_sum
    from identifier(:placed_level)
    where source = 'pair'
    group by place, subject, cluster_key
),

moved as (
    select
        shown_gap.period_type,
        shown_gap.period_start,
        shown_gap.segment_set,
        shown_gap.segment_key,
        by_customer.cluster_key,
        sum(by_customer.n) as n,
        sum(
            cast(
                shown_gap.importance * (by_customer.gap_sum - by_customer.n * shown_gap.gap) / shown_gap.n
                as decimal(28, 12)
            )
        ) as moved
    from by_customer
    inner join identifier(:shown_gap) as shown_gap
        on
            shown_gap.driver_id = by_customer.subject
            and shown_gap.period_type = by_customer.place.type
            and shown_gap.period_start = by_customer.place.start
            and shown_gap.segment_set = by_customer.place.set
            and shown_gap.segment_key = by_customer.place.key
    group by
        shown_gap.period_type,
        shown_gap.period_start,
        shown_gap.segment_set,
        shown_gap.segment_key,
        by_customer.cluster_key
),

spread as (
    select
        period_type,
        period_start,
        segment_set,
        segment_key,
        sum(n) as n,
        count(*) as n_customers,
        cast(sum(cast(cast(moved as double) * cast(moved as double) as decimal(38, 18))) as double) as squares
    from moved
    group by period_type, period_start, segment_set, segment_key
)

select
    totals.period_type,
    totals.period_start,
    totals.segment_set,
    totals.segment_key,
    totals.value,
    totals.n_drivers,
    spread.n,
    spread.n_customers,
    spread.squares / (totals.importance * totals.importance) * spread.n_customers / nullif(spread.n_customers - 1, 0)
        as variance
from totals
inner join spread
    on
        spread.period_type = totals.period_type
        and spread.period_start = totals.period_start
        and spread.segment_set = totals.segment_set
        and spread.segment_key = totals.segment_key
order by totals.period_type, totals.period_start, totals.segment_set, totals.segment_key
