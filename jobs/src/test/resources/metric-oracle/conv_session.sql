with visit as (
    select
        source.session_id,
        source.order_id,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start,
        row_number() over (partition by coalesce(source.order_id, source.session_id) order by source.started_at desc, source.session_id desc) as from_last
    from web_session as source
    left semi join session on session.session_id = source.session_id
)

select
    visit.period_start,
    100 * count(if(visit.from_last = 1, sold.order_id, null)) / count(*) as value
from visit
left join sale as sold on sold.order_id = visit.order_id and sold.is_purchase
group by visit.period_start
