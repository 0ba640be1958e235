-- Of the exports.
with chat as (
    select cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start, map.person_id, count(*) as n
    from interaction as source
    inner join identity_map as map on map.customer_id = source.customer_id
    where source.channel = 'chat' and source.direction is distinct from 'out' and source.is_spam is not true and source.is_test is not true
    group by 1, 2
)

select base.period_start, 100 * sum(coalesce(chat.n, 0)) / sum(base.n_sessions) as value
from customer_period as base
left join chat on chat.period_start = base.period_start and chat.person_id = base.person_id
where base.period_type = 'month' and base.n_sessions is not null
group by base.period_start
