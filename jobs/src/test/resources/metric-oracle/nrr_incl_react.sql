with month as (
    select
        *,
        max(coalesce(mrr_end, 0) + coalesce(mrr_start, 0)) over (
            partition by person_id order by period_start rows between unbounded preceding and 1 preceding
        ) as ever
    from customer_period
    where period_type = 'month'
)

-- Whoever pays now and not at the start is new, or was here before.
select
    period_start,
    100 * sum(case when mrr_start > 0 or ever > 0 then mrr_end else 0 end) / sum(mrr_start) as value
from month
group by period_start
