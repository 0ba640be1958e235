-- Of the export itself.
with met as (
    select
        source.channel,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start,
        (source.talk_s + coalesce(source.hold_s, 0)) / if(source.concurrent_max > 1, source.concurrent_max, 1) + source.acw_s
            as effort_s
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    where source.channel <> 'bot' and source.outcome = 'answered' and source.talk_s >= 0 and source.acw_s >= 0
),

ranked as (
    select
        *,
        row_number() over (partition by channel, period_start order by effort_s) as place,
        count(*) over (partition by channel, period_start) as n
    from met
),

-- Between the two that stand on either side of 99.5 of 100.
bounds as (
    select
        channel, period_start,
        max(effort_s) filter (where place = floor(0.995 * (n - 1)) + 1) as below,
        max(effort_s) filter (where place = ceil(0.995 * (n - 1)) + 1) as above,
        max(0.995 * (n - 1) - floor(0.995 * (n - 1))) as part
    from ranked
    group by channel, period_start
)

select met.period_start, avg(least(met.effort_s, bounds.below + bounds.part * (bounds.above - bounds.below))) as value
from met
inner join bounds on bounds.channel = met.channel and bounds.period_start = met.period_start
group by met.period_start
