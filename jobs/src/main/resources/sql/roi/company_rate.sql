-- What an active customer brings in a month, and how many leave in one: the last twelve closed months.
-- Grain: one row.
-- Inputs: customer_period.
-- Orders and running contracts bring revenue; companies have one of them or both.
with months as (
    select *
    from identifier(:customer_period)
    where
        period_type = 'month'
        and not is_provisional
        and is_active_start
        and period_start >= add_months(
            (
                select max(period_start)
                from identifier(:customer_period)
                where period_type = 'month' and not is_provisional
            ),
            -11
        )
)

select
    count(*) as n,
    cast(sum(coalesce(revenue_net, 0) + coalesce(mrr_start, 0)) / count(*) as double) as monthly_revenue,
    count_if(is_churned) / count(*) as monthly_churn,
    count(revenue_net) + count(mrr_start) > 0 as knows_revenue
from months
