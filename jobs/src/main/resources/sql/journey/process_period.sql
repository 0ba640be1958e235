-- Whole cases by the month and quarter of their end: how many ways they took, and how they went.
-- Grain: process, period_type, period_start.
-- Inputs: process_case.
with placed as (
    select
        *,
        explode(
            array(
                named_struct('type', 'month', 'start', cast(trunc(ended_on, 'month') as date)),
                named_struct('type', 'quarter', 'start', cast(trunc(ended_on, 'quarter') as date))
            )
        ) as period
    from identifier(:process_case)
    where is_whole
),

variants as (
    select
        process,
        period,
        variant_id,
        count(*) as n,
        count(distinct customer_key) as n_customers
    from placed
    group by process, period, variant_id
),

ways as (
    select
        process,
        period,
        count(*) as n_variants,
        max(struct(n, n_customers)) as top
    from variants
    group by process, period
),

cases as (
    select
        process,
        period,
        count(*) as n_cases,
        count(distinct customer_key) as n_customers,
        count(distinct if(fits is not null, customer_key, null)) as n_customers_modelled,
        count(distinct if(coalesce(n_agent_handoffs, n_team_handoffs) is not null, customer_key, null))
            as n_customers_handed,
        bool_or(fits is not null) as has_model,
        count_if(fits) as n_fits,
        count_if(has_rework) as n_rework,
        count_if(coalesce(n_agent_handoffs, n_team_handoffs) is not null) as n_handed,
        count_if(has_pingpong) as n_pingpong,
        sum(throughput_s) as sum_throughput_s,
        percentile(throughput_s, array(0.5, 0.9)) as throughput_s
    from placed
    group by process, period
)

select
    cases.process,
    cases.period.type as period_type,
    cases.period.start as period_start,
    cases.n_cases,
    cases.n_customers,
    cases.n_customers_modelled,
    cases.n_customers_handed,
    cases.has_model,
    cases.n_fits,
    cases.n_rework,
    cases.n_handed,
    cases.n_pingpong,
    cases.sum_throughput_s,
    cases.throughput_s[0] as throughput_p50_s,
    cases.throughput_s[1] as throughput_p90_s,
    ways.n_variants,
    ways.top.n as n_top,
    ways.top.n_customers as n_customers_top
from cases
inner join ways on ways.process = cases.process and ways.period = cases.period
order by cases.process, period_type, period_start
