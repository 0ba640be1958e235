-- Rules of models by how often they are broken: those a model names one by one also where nobody breaks them.
-- Grain: process, kind, from_activity, to_activity.
-- Inputs: move, process_case, wrong_order, process_rule.
-- Counted are whole cases, as in the conformance they explain; who breaks a rule in another case is told apart. Nothing is
-- hidden yet.
with broken as (
    select
        process,
        case_key,
        violation as kind,
        if(violation = 'unknown_activity', '(any)', from_activity) as from_activity,
        to_activity
    from identifier(:move)
    where violation is not null

    union all

    select
        process,
        case_key,
        'missing_activity' as kind,
        '(any)' as from_activity,
        explode(missing_activities) as to_activity
    from identifier(:process_case)

    union all

    select
        process,
        case_key,
        'wrong_order' as kind,
        first_activity as from_activity,
        then_activity as to_activity
    from identifier(:wrong_order)
),

by_customer as (
    select
        broken.process,
        broken.kind,
        broken.from_activity,
        broken.to_activity,
        process_case.customer_key,
        count_if(process_case.is_whole) as n,
        count(distinct if(process_case.is_whole, broken.case_key, null)) as n_cases,
        count_if(not process_case.is_whole) as n_elsewhere
    from broken
    inner join identifier(:process_case) as process_case
        on process_case.process = broken.process and process_case.case_key = broken.case_key
    group by broken.process, broken.kind, broken.from_activity, broken.to_activity, process_case.customer_key
),

declared as (
    select
        process,
        'missing_activity' as kind,
        '(any)' as from_activity,
        explode(mandatory) as to_activity
    from identifier(:process_rule)

    union all

    select
        process,
        'wrong_order' as kind,
        precedence.first_activity as from_activity,
        precedence.then_activity as to_activity
    from (select process, explode(precedences) as precedence from identifier(:process_rule))
),

told as (
    select
        process,
        kind,
        from_activity,
        to_activity,
        n,
        n_cases,
        if(n > 0, customer_key, null) as customer_key,
        if(n_elsewhere > 0, customer_key, null) as customer_elsewhere
    from by_customer

    union all

    select
        process,
        kind,
        from_activity,
        to_activity,
        0 as n,
        0 as n_cases,
        cast(null as string) as customer_key,
        cast(null as string) as customer_elsewhere
    from declared
)

select
    process,
    kind,
    from_activity,
    to_activity,
    sum(n) as n,
    sum(n_cases) as n_cases,
    count(customer_key) as n_customers,
    count(customer_elsewhere) as n_customers_elsewhere
from told
group by process, kind, from_activity, to_activity
order by process, kind, from_activity, to_activity
