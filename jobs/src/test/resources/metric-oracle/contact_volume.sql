-- Of the export: doubles within a minute, spam, tests, calls out and people who are none of our customers are out.
with inbound as (
    select source.*, coalesce(map.person_id, source.customer_id, source.interaction_id) as caller
    from interaction as source
    left join identity_map as map on map.customer_id = source.customer_id
    left join person on person.person_id = map.person_id
    where
        coalesce(source.direction, 'in') <> 'out'
        and source.channel <> 'bot'
        and coalesce(source.is_spam, false) = false
        and coalesce(source.is_test, false) = false
        and (map.person_id is null or person.person_id is not null)
),

fresh as (
    select inbound.*
    from inbound
    where not exists (
        select 1 from inbound as earlier
        where earlier.caller = inbound.caller and earlier.channel = inbound.channel
            and earlier.started_at >= inbound.started_at - interval 1 minute
            and (earlier.started_at < inbound.started_at or (earlier.started_at = inbound.started_at and earlier.interaction_id < inbound.interaction_id))
    )
)

select cast(date_trunc('month', from_utc_timestamp(started_at, 'Europe/Paris')) as date) as period_start, count(*) as value
from fresh
group by 1
