-- A step several oracles share, read as of_spent.
with month as (
    select distinct period_start from customer_period where period_type = 'month'
),

-- The sums of both years, and how the customer was won, from the months themselves.
spent as (
    select
        month.period_start,
        past.person_id,
        sum(if(past.period_start > add_months(month.period_start, -12), past.revenue_net, 0)) as now,
        sum(if(past.period_start <= add_months(month.period_start, -12), past.revenue_net, 0)) as before,
        max(if(past.period_start = month.period_start, past.mrr_end, 0)) as fee_now,
        max(if(past.period_start = add_months(month.period_start, -12), past.mrr_end, 0)) as fee_before,
        bool_or(past.period_start > add_months(month.period_start, -12) and past.is_new) as came,
        max(if(past.period_start = month.period_start, past.acquisition_source, null)) as source,
        count_if(past.period_start > add_months(month.period_start, -12) and past.mrr_end = 0) > 0 as has_gap,
        bool_or(past.period_start = month.period_start) as is_here
    from month
    inner join customer_period as past
        on
            past.period_type = 'month'
            and past.period_start <= month.period_start
            and past.period_start > add_months(month.period_start, -24)
    group by month.period_start, past.person_id
)

select * from spent
