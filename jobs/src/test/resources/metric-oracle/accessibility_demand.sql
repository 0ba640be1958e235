-- Contact by contact beside whoever was there.
with met as (
    select source.started_at, source.channel,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
)

select
    period_start,
    100 * avg(if(exists (
        select 1 from agent_presence as there
        where there.state in ('available', 'handling', 'acw') and there.started_at <= met.started_at and there.ended_at > met.started_at
    ), 1, 0)) as value
from met
where channel <> 'bot' and started_at >= (select min(started_at) from agent_presence where state in ('available', 'handling', 'acw'))
group by period_start
