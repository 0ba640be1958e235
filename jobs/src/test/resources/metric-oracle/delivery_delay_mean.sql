with arrived as (
    select
        cast(date_trunc('month', from_utc_timestamp(source.delivered_at, 'Europe/Paris')) as date) as period_start,
        (cast(source.delivered_at as double) - cast(source.promised_at as double)) / 86400 as late_days,
        (cast(source.delivered_at as double) - cast(source.ordered_at as double)) / 86400 as taken_days
    from order_header as source
    left semi join sale on sale.order_id = source.order_id
    where
        coalesce(source.type, 'sale') = 'sale'
        and source.delivered_at >= source.ordered_at
        and source.delivered_at < (select max(data_as_of) from metric_values)
        and source.promised_at is not null
)

select period_start, sum(late_days) / count(*) as value
from arrived
group by period_start
