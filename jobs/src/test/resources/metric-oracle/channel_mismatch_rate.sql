-- With the preference known at the end of the month.
with met as (
    select source.channel, source.customer_id, cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    where source.channel <> 'bot'
),

told as (
    select
        met.*,
        (
            select max_by(known.preferred_channel, known.valid_from)
            from person_history as known
            inner join identity_map as map on map.person_id = known.person_id
            where map.customer_id = met.customer_id
                and known.valid_from < least(to_utc_timestamp(add_months(met.period_start, 1), 'Europe/Paris'), (select max(data_as_of) from metric_values))
        ) as preferred
    from met
)

select period_start, 100 * avg(if(channel = preferred, 0, 1)) as value
from told
where preferred is not null
group by period_start
