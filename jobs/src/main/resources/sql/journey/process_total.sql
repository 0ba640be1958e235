-- Sums over the whole cases of a process, with those over customers that an interval needs, and how many others there are.
-- Grain: process.
-- Inputs: process_case.
with by_customer as (
    select
        process,
        customer_key,
        count(*) as n,
        count_if(fits) as n_fits,
        bool_or(fits is not null) as is_modelled,
        bool_or(coalesce(n_agent_handoffs, n_team_handoffs) is not null) as is_handed
    from identifier(:process_case)
    where is_whole
    group by process, customer_key
),

customers as (
    select
        process,
        count(*) as n_customers,
        count_if(is_modelled) as n_customers_modelled,
        count_if(is_handed) as n_customers_handed,
        sum(n * n) as sum_nn,
        sum(n * n_fits) as sum_nf,
        sum(n_fits * n_fits) as sum_ff
    from by_customer
    group by process
),

variants as (
    select
        process,
        variant_id,
        count(*) as n
    from identifier(:process_case)
    where is_whole
    group by process, variant_id
),

ways as (
    select
        process,
        count(*) as n_variants,
        max(n) as n_top
    from variants
    group by process
),

cases as (
    select
        process,
        count_if(is_whole) as n_complete,
        count_if(not is_complete and not is_cut) as n_open,
        count_if(is_cut) as n_cut,
        count_if(is_whole and fits) as n_fits,
        bool_or(fits is not null) as has_model,
        -- Millionths add up to the same whatever the order.
        sum(if(is_whole, cast(round(fitness * 1e6) as bigint), null)) as sum_fitness_millionths,
        count_if(is_whole and has_rework) as n_rework,
        count_if(is_whole and has_pingpong) as n_pingpong,
        -- Where nobody is named nobody knows whether it went back and forth.
        count_if(is_whole and coalesce(n_agent_handoffs, n_team_handoffs) is not null) as n_handed,
        percentile(throughput_s, array(0.5, 0.9)) as throughput_s
    from identifier(:process_case)
    group by process
)

select
    cases.process,
    n_complete,
    n_open,
    n_cut,
    n_fits,
    has_model,
    sum_fitness_millionths,
    n_rework,
    n_pingpong,
    n_handed,
    throughput_s[0] as throughput_p50_s,
    throughput_s[1] as throughput_p90_s,
    coalesce(n_customers, 0) as n_customers,
    coalesce(n_customers_modelled, 0) as n_customers_modelled,
    coalesce(n_customers_handed, 0) as n_customers_handed,
    coalesce(sum_nn, 0) as sum_nn,
    coalesce(sum_nf, 0) as sum_nf,
    coalesce(sum_ff, 0) as sum_ff,
    coalesce(n_variants, 0) as n_variants,
    coalesce(n_top, 0) as n_top
from cases
left join customers on customers.process = cases.process
left join ways on ways.process = cases.process
order by cases.process
