-- What follows what in a process, how often and after which wait.
-- Grain: process, from_activity, to_activity.
-- Inputs: move.
-- Waits are whole seconds: counted by value first, their exact median needs no list of them. Nothing is hidden yet.
with by_customer as (
    select
        process,
        from_activity,
        to_activity,
        customer_key,
        max(violation) as violation,
        count(distinct case_key) as n_cases,
        count(*) as n
    from identifier(:move)
    group by process, from_activity, to_activity, customer_key
),

edges as (
    select
        process,
        from_activity,
        to_activity,
        max(violation) as violation,
        sum(n) as n,
        sum(n_cases) as n_cases,
        count(*) as n_customers
    from by_customer
    group by process, from_activity, to_activity
),

wait_counts as (
    select
        process,
        from_activity,
        to_activity,
        wait_s,
        count(*) as n
    from identifier(:move)
    where wait_s is not null
    group by process, from_activity, to_activity, wait_s
),

waits as (
    select
        process,
        from_activity,
        to_activity,
        percentile(wait_s, array(0.5, 0.9), n) as wait_s,
        sum(wait_s * n) as sum_wait_s
    from wait_counts
    group by process, from_activity, to_activity
),

shared as (
    select
        edges.*,
        waits.wait_s,
        n / sum(n) over (partition by edges.process, edges.from_activity) as share_from,
        sum_wait_s / nullif(sum(sum_wait_s) over (partition by edges.process), 0) as wait_share
    from edges
    left join waits
        on
            waits.process = edges.process
            and waits.from_activity = edges.from_activity
            and waits.to_activity = edges.to_activity
)

select
    process,
    from_activity,
    to_activity,
    n,
    n_cases,
    n_customers,
    share_from,
    wait_s[0] as wait_p50_s,
    wait_s[1] as wait_p90_s,
    wait_share,
    violation
from shared
order by process, from_activity, to_activity
