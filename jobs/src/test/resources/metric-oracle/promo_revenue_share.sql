with placed as (
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.ordered_at, 'Europe/Paris')) as date) as period_start,
        sale.person_id
    from order_header as source
    inner join sale on sale.order_id = source.order_id
    where source.status <> 'cancelled' and coalesce(source.type, 'sale') = 'sale'
)

select period_start, 100 * sum(if(promo_code is null, 0, net_amount)) / sum(net_amount) as value
from placed
where true
group by period_start
