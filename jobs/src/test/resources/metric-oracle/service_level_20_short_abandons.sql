-- Of the export itself.
with met as (
    select source.channel, source.outcome, coalesce(source.wait_s, timestampdiff(second, source.queue_entered_at, if(source.outcome = 'answered', source.answered_at, source.abandoned_at))) as waited,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
)

select period_start, 100 * sum(if(outcome = 'answered' and waited <= 20, 1, 0)) / count(*) as value
from met
where channel = 'phone' and (outcome = 'answered' and waited >= 0 or outcome = 'abandoned')
group by period_start
