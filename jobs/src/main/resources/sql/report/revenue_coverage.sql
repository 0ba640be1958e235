-- Revenue of the period, and the part of it that came from customers who answered in the period.
-- Grain: one row.
-- Inputs: sale, feedback.
with answering as (
    select distinct person_id
    from identifier(:feedback)
    where person_id is not null and completed_on >= :period_start and completed_on < :period_end
)

select
    count(*) as orders,
    count(distinct answering.person_id) as customers,
    cast(sum(sale.net_amount) as double) as revenue,
    cast(coalesce(sum(sale.net_amount) filter (where answering.person_id is not null), 0) as double) as covered
from identifier(:sale) as sale
left join answering on answering.person_id = sale.person_id
where sale.is_purchase and sale.ordered_on >= :period_start and sale.ordered_on < :period_end
