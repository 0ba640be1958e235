-- After how many silent days a person is overdue, by the gaps between their own purchases.
-- Grain: person_id.
-- Inputs: sale, customer_period.
-- Nineteen of twenty gaps are shorter. Those of a person count as far as there are some: four of them weigh as much as all
-- gaps of the segment, and below four the segment alone tells.
with days as (
    select
        person_id,
        ordered_on
    from identifier(:sale)
    where is_purchase and person_id is not null and ordered_on < :until
    group by person_id, ordered_on
    having sum(net_amount) > 0
),

segments as (
    select
        person_id,
        coalesce(max_by(segment, period_start), '') as segment
    from identifier(:customer_period)
    where period_type = 'month'
    group by person_id
),

gaps as (
    select
        days.person_id,
        days.ordered_on,
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
        percentile(gap, 0.95d) as gap_p95
    from gaps
    group by segment
),

everybody as (
    select percentile(gap, 0.95d) as gap_p95
    from gaps
),

persons as (
    select
        person_id,
        any_value(segment) as segment,
        datediff(:until, max(ordered_on)) as silent_d,
        count(gap) as n_gaps,
        percentile(gap, 0.95d) as gap_p95
    from gaps
    group by person_id
),

limits as (
    select
        persons.person_id,
        persons.silent_d,
        everybody.gap_p95,
        if(
            persons.n_gaps >= 4,
            (persons.n_gaps * persons.gap_p95 + 4 * coalesce(rhythms.gap_p95, everybody.gap_p95)) / (persons.n_gaps + 4),
            coalesce(rhythms.gap_p95, everybody.gap_p95)
        ) as overdue_after_d
    from persons
    cross join everybody
    left join rhythms on rhythms.segment = persons.segment
)

select
    person_id,
    round(overdue_after_d, 6) as overdue_after_d,
    silent_d > overdue_after_d as is_overdue,
    gap_p95 as gap_p95_d
from limits
