-- Of the export itself; a call that was dialled again within a minute began with the first of them.
with met as (
    select
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start,
        timestampdiff(microsecond, contact.started_at, source.answered_at) / 1000000 as waited
    from interaction as source
    inner join contact on contact.contact_id = source.interaction_id
    where source.channel in ('phone', 'chat') and source.outcome = 'answered' and not contact.is_bot
)

select period_start, avg(waited) as value
from met
where waited >= 0
group by period_start
