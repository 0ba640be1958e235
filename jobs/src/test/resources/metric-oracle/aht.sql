-- Of the export itself.
with met as (
    select source.channel, source.outcome, source.talk_s, source.hold_s, source.acw_s, source.concurrent_max, source.wait_s,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
)

select period_start, avg((talk_s + coalesce(hold_s, 0)) / if(concurrent_max > 1, concurrent_max, 1) + acw_s) as value
from met
where channel <> 'bot' and outcome = 'answered' and talk_s >= 0 and acw_s >= 0
group by period_start
