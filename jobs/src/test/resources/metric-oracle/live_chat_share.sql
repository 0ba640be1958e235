-- Of the export itself.
with met as (
    select source.channel,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
)

select period_start, 100 * count(if(channel = 'chat', 1, null)) / count(*) as value
from met
where channel <> 'bot'
group by period_start
