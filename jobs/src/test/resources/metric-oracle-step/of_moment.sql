-- A step several oracles share, read as of_moment.
with told as (
    select
        shift.agent_id, 'plan' as source, shift.activity as what, coalesce(shift.paid, true) as is_paid,
        shift.started_at, least(shift.ended_at, (select max(data_as_of) from metric_values)) as ended_at
    from agent_shift as shift
    left join agent on agent.agent_id = shift.agent_id
    where agent.left_at is null or shift.started_at < agent.left_at

    union all

    select agent_id, 'state' as source, state as what, false as is_paid, started_at, least(ended_at, (select max(data_as_of) from metric_values)) as ended_at
    from agent_presence

    union all

    select
        agent_id, 'contact' as source, 'contact' as what, false as is_paid, answered_at as started_at,
        least(timestampadd(second, cast(talk_s + coalesce(hold_s, 0) + coalesce(acw_s, 0) as int), answered_at), (select max(data_as_of) from metric_values)) as ended_at
    from interaction
    where agent_id is not null and outcome = 'answered' and talk_s >= 0
),

delta as (
    select agent_id, source, what, is_paid, started_at as at, 1 as d from told where ended_at > started_at
    union all
    select agent_id, source, what, is_paid, ended_at as at, -1 as d from told where ended_at > started_at
    union all
    select agent_id, 'clock' as source, '' as what, false as is_paid, to_utc_timestamp(cast(day as timestamp), 'Europe/Paris') as at, 0 as d
    from (
        select agent_id, explode(sequence(cast(min(started_at) as date), date_add(cast(max(ended_at) as date), 1))) as day
        from told
        group by agent_id
    )
),

step as (
    select
        agent_id, at,
        sum(if(source = 'plan' and what <> 'absence', d, 0)) as planned,
        sum(if(source = 'plan' and what = 'productive', d, 0)) as productive,
        sum(if(source = 'plan' and what = 'break', d, 0)) as break,
        sum(if(source = 'plan' and what = 'training', d, 0)) as training,
        sum(if(source = 'plan' and is_paid, d, 0)) as paid,
        sum(if(source = 'plan' and is_paid and what = 'productive', d, 0)) as paid_productive,
        sum(if(source = 'state' and what <> 'offline', d, 0)) as present,
        sum(if(source = 'state' and what in ('available', 'handling', 'acw'), d, 0)) as queued,
        sum(if(source = 'state' and what in ('handling', 'acw'), d, 0)) as engaged,
        sum(if(source = 'state' and what = 'available', d, 0)) as available,
        sum(if(source = 'state' and what = 'training', d, 0)) as learning,
        sum(if(source = 'contact', d, 0)) as busy
    from delta
    group by agent_id, at
),

moment as (
    select
        agent_id,
        cast(from_utc_timestamp(at, 'Europe/Paris') as date) as day,
        timestampdiff(microsecond, at, lead(at) over after) / 1e6 as s,
        sum(planned) over after > 0 as planned,
        sum(productive) over after > 0 as productive,
        sum(break) over after > 0 as break,
        sum(training) over after > 0 as training,
        sum(paid) over after > 0 as paid,
        sum(paid_productive) over after > 0 as paid_productive,
        sum(present) over after > 0 as present,
        sum(queued) over after > 0 as queued,
        sum(engaged) over after > 0 as engaged,
        sum(available) over after > 0 as available,
        sum(learning) over after > 0 as learning,
        sum(busy) over after > 0 as busy
    from step
    window after as (partition by agent_id order by at)
)

select * from moment
