-- Cases by how far they got in a funnel, with the sums over customers that intervals need, and how long it took.
-- Grain: process, cut, cut_value, step.
-- Inputs: funnel_case.
-- Who got to a step got to all before it, so the number of steps a case reached tells all of it.
with depths as (
    select
        process,
        cut,
        cut_value,
        customer_key,
        depth,
        n_steps,
        count(*) as n
    from identifier(:funnel_case)
    where not is_young
    group by process, cut, cut_value, customer_key, depth, n_steps
),

by_step as (
    select
        *,
        explode(sequence(1, n_steps)) as step
    from depths
),

by_customer as (
    select
        process,
        cut,
        cut_value,
        step,
        customer_key,
        sum(n) as n_first,
        sum(if(depth >= step - 1, n, 0)) as n_before,
        sum(if(depth >= step, n, 0)) as n_reached
    from by_step
    group by process, cut, cut_value, step, customer_key
),

totals as (
    select
        process,
        cut,
        cut_value,
        step,
        count(*) as n_customers,
        count_if(n_before > 0) as n_customers_before,
        sum(n_first) as n_first,
        sum(n_before) as n_before,
        sum(n_reached) as n_reached,
        sum(n_first * n_first) as sum_first_first,
        sum(n_first * n_reached) as sum_first_reached,
        sum(n_reached * n_reached) as sum_reached_reached,
        sum(n_before * n_before) as sum_before_before,
        sum(n_before * (n_before - n_reached)) as sum_before_dropped,
        sum((n_before - n_reached) * (n_before - n_reached)) as sum_dropped_dropped
    from by_customer
    group by process, cut, cut_value, step
),

times as (
    select
        process,
        cut,
        cut_value,
        posexplode(times_s) as (place, time_s)
    from identifier(:funnel_case)
    where not is_young
),

time_counts as (
    select
        process,
        cut,
        cut_value,
        place + 1 as step,
        time_s,
        count(*) as n
    from times
    where time_s is not null
    group by process, cut, cut_value, place, time_s
),

medians as (
    select
        process,
        cut,
        cut_value,
        step,
        percentile(time_s, array(0.5, 0.9), n) as time_s
    from time_counts
    group by process, cut, cut_value, step
),

young as (
    select
        process,
        cut,
        cut_value,
        count_if(is_young) as n_young
    from identifier(:funnel_case)
    group by process, cut, cut_value
)

select
    totals.*,
    medians.time_s[0] as time_p50_s,
    medians.time_s[1] as time_p90_s,
    young.n_young
from totals
inner join young
    on young.process = totals.process and young.cut = totals.cut and young.cut_value = totals.cut_value
left join medians
    on
        medians.process = totals.process
        and medians.cut = totals.cut
        and medians.cut_value = totals.cut_value
        and medians.step = totals.step
order by totals.process, totals.cut, totals.cut_value, totals.step
