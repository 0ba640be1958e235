-- Of the export itself.
with met as (
    select source.channel, source.outcome, coalesce(source.wait_s, timestampdiff(second, source.queue_entered_at, if(source.outcome = 'answered', source.answered_at, source.abandoned_at))) as waited,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
)

select period_start, avg(waited) as value
from met
where channel in ('phone', 'chat') and outcome = 'answered' and waited >= 0
group by period_start
