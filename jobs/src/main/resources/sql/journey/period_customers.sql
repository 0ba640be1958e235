-- Customers of whole cases of all processes together, by the month and quarter of their end: what metrics are of.
-- Grain: period_type, period_start.
-- Inputs: process_case.
-- All of them, those of cases held against a model, and those of cases with somebody in charge named.
with placed as (
    select
        customer_key,
        fits is not null as is_modelled,
        coalesce(n_agent_handoffs, n_team_handoffs) is not null as is_handed,
        explode(
            array(
                named_struct('type', 'month', 'start', cast(trunc(ended_on, 'month') as date)),
                named_struct('type', 'quarter', 'start', cast(trunc(ended_on, 'quarter') as date))
            )
        ) as period
    from identifier(:process_case)
    where is_whole
)

select
    period.type as period_type,
    period.start as period_start,
    count(distinct customer_key) as n_customers,
    count(distinct if(is_modelled, customer_key, null)) as n_customers_modelled,
    count(distinct if(is_handed, customer_key, null)) as n_customers_handed
from placed
group by period
order by period_type, period_start
