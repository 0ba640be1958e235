with bought as (
    select person_id, ordered_at, order_id, ordered_on, known_before
    from sale
    where is_purchase and person_id is not null
),

ranked as (
    select *, row_number() over (partition by person_id order by ordered_at, order_id) as nth
    from bought
),

lives as (
    select
        cast(date_trunc('month', first.ordered_on) as date) as period_start,
        datediff(second.ordered_on, first.ordered_on) as days,
        datediff(first.known_before, first.ordered_on) - 1 as seen
    from ranked as first
    left join ranked as second on second.person_id = first.person_id and second.nth = 2
    where first.nth = 1
),

times as (
    select period_start, least(coalesce(days, seen), 365) as t, count(*) as leaving, count_if(days <= 365) as again
    from lives
    group by 1, 2
),

curve as (
    select
        period_start,
        t,
        exp(sum(if(waiting > again, ln((waiting - again) / waiting), -1e6)) over (partition by period_start order by t)) as s
    from (select *, sum(leaving) over (partition by period_start order by t desc) as waiting from times)
),

half as (
    select period_start, min(if(s < 0.5 + 1e-9, t, null)) as reached, min(if(s < 0.5 - 1e-9, t, null)) as passed
    from curve
    group by period_start
)

select period_start, if(passed is null, reached, (reached + passed) / 2) as value
from half
