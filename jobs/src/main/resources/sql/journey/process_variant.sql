-- Ways of cases with how many took them. Ways of few customers are one row, with the next rarest as long as it is of few.
-- Grain: process, is_complete, variant_id.
-- Inputs: process_case.
-- A case whose beginning is not known has no way to tell.
with variants as (
    select
        process,
        is_complete,
        variant_id,
        max(path) as path,
        max(n_steps) as n_steps,
        count(*) as n_cases,
        count(distinct customer_key) as n_customers,
        percentile(throughput_s, array(0.5, 0.9)) as throughput_s,
        bool_and(fits) as fits
    from identifier(:process_case)
    where not is_cut
    group by process, is_complete, variant_id
),

ranked as (
    select
        *,
        row_number() over (partition by process, is_complete order by n_cases desc, variant_id) as rank,
        sum(n_cases) over (partition by process, is_complete) as n_all,
        min(n_customers) over (partition by process, is_complete) as fewest,
        row_number() over rarest_first as nth_rarest,
        coalesce(
            sum(n_customers) over (
                partition by process, is_complete
                order by n_customers, variant_id
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as n_rarer
    from variants
    window rarest_first as (partition by process, is_complete order by n_customers, variant_id)
),

marked as (
    select
        *,
        fewest < :k_anonymity
        and (n_customers < :k_anonymity or nth_rarest <= 2 or n_rarer < :k_anonymity) as is_rare
    from ranked
)

select
    process,
    is_complete,
    variant_id,
    rank,
    path,
    n_steps,
    cast(1 as bigint) as n_variants,
    n_cases,
    n_customers,
    n_cases / n_all as share,
    throughput_s[0] as throughput_p50_s,
    throughput_s[1] as throughput_p90_s,
    fits,
    'ok' as status
from marked
where not is_rare
union all
select
    process,
    is_complete,
    'rest' as variant_id,
    cast(null as int) as rank,
    cast(null as string) as path,
    cast(null as bigint) as n_steps,
    count(*) as n_variants,
    if(sum(n_customers) >= :k_anonymity, sum(n_cases), null) as n_cases,
    cast(null as bigint) as n_customers,
    if(sum(n_customers) >= :k_anonymity, sum(n_cases) / max(n_all), null) as share,
    cast(null as double) as throughput_p50_s,
    cast(null as double) as throughput_p90_s,
    cast(null as boolean) as fits,
    if(sum(n_customers) >= :k_anonymity, 'ok', 'suppressed') as status
from marked
where is_rare
group by process, is_complete
