-- Step by step, of the export: the curve is the product of the shares that go on waiting at each time with an answer.
with met as (
    select case
            when source.channel = 'bot' then null
            else timestampdiff(second, source.started_at, if(step.interaction_id is null, source.answered_at, step.person_at))
        end as response,
        timestampdiff(microsecond, source.started_at, (select max(data_as_of) from metric_values)) / 1e6 as seen,
        source.channel,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    left join (
        select interaction_id, min(if(actor_type = 'agent' and type in ('reply', 'message'), at, null)) as person_at
        from interaction_event
        where coalesce(is_public, true) and type in ('reply', 'message', 'auto_ack')
        group by interaction_id
    ) as step on step.interaction_id = source.interaction_id
),

times as (
    select
        period_start,
        least(coalesce(response, seen), 604800) as t,
        count(*) as leaving,
        count_if(response <= 604800) as answered
    from met
    where channel not in ('bot', 'phone', 'chat') and coalesce(response >= 0, true)
    group by 1, 2
),

curve as (
    select
        period_start,
        t,
        exp(sum(if(waiting > answered, ln((waiting - answered) / waiting), -1e6)) over (partition by period_start order by t)) as s
    from (select *, sum(leaving) over (partition by period_start order by t desc) as waiting from times)
),

half as (
    select period_start, min(if(s < 0.5 + 1e-9, t, null)) as reached, min(if(s < 0.5 - 1e-9, t, null)) as passed
    from curve
    group by period_start
)

select period_start, if(passed is null, reached, (reached + passed) / 2) as value
from half
