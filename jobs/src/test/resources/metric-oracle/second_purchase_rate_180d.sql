with first as (
    select person_id, min(struct(ordered_at, order_id, ordered_on)) as purchase
    from sale
    where is_purchase and person_id is not null
    group by person_id
)

select
    cast(date_trunc('month', first.purchase.ordered_on) as date) as period_start,
    100 * count(distinct again.person_id) / count(distinct first.person_id) as value
from first
left join sale as again
    on
        again.person_id = first.person_id
        and again.is_purchase
        and again.order_id <> first.purchase.order_id
        and again.ordered_on between first.purchase.ordered_on and date_add(first.purchase.ordered_on, 180)
group by 1
