-- How long an agent was planned for something, did something or both on a local day: every instant once.
-- Grain: agent_id, day, measure.
-- Inputs: agent, agent_shift, agent_presence, interaction.
-- Time in both of two is the time in each less the time in either, so nothing but unions is ever measured.
with shifts as (
    select
        shift.agent_id,
        shift.started_at,
        shift.ended_at,
        concat(
            if(
                shift.activity in ('productive', 'break', 'training'),
                array('scheduled', 'scheduled_or_present'),
                array()
            ),
            if(shift.activity = 'productive', array('productive', 'productive_or_on_queue'), array()),
            if(shift.activity = 'break', array('break', 'break_or_working'), array()),
            if(shift.activity = 'training', array('training', 'training_or_in_training'), array()),
            if(coalesce(shift.paid, true), array('paid', 'paid_or_on_queue'), array()),
            if(shift.activity = 'productive' and coalesce(shift.paid, true), array('paid_productive'), array())
        ) as measures
    from identifier(:agent_shift) as shift
    left join identifier(:agent) as agent on agent.agent_id = shift.agent_id
    -- Nobody who has left is missed.
    where agent.left_at is null or shift.started_at < agent.left_at
),

states as (
    select
        agent_id,
        started_at,
        ended_at,
        concat(
            if(state <> 'offline', array('present', 'scheduled_or_present'), array()),
            if(
                state in ('available', 'handling', 'acw'),
                array('on_queue', 'productive_or_on_queue', 'paid_or_on_queue', 'working', 'break_or_working'),
                array()
            ),
            if(
                state = 'training',
                array('in_training', 'training_or_in_training', 'working', 'break_or_working'),
                array()
            ),
            if(state = 'available', array('available', 'available_or_contact'), array()),
            if(state in ('handling', 'acw'), array('engaged'), array())
        ) as measures
    from identifier(:agent_presence)
    where state is not null
),

-- A contact keeps its agent busy from the answer on for as long as it was worked on.
contacts as (
    select
        agent_id,
        answered_at as started_at,
        answered_at + make_dt_interval(
            0, 0, 0, cast(talk_s + coalesce(hold_s, 0) + coalesce(acw_s, 0) as decimal(18, 6))
        ) as ended_at,
        array('contact', 'available_or_contact') as measures
    from identifier(:interaction)
    where
        agent_id is not null
        and outcome = 'answered'
        and talk_s >= 0
        and not coalesce(is_test, false)
),

known as (
    select agent_id, started_at, least(ended_at, :as_of) as ended_at, measures from shifts where started_at < :as_of
    union all
    select agent_id, started_at, least(ended_at, :as_of) as ended_at, measures from states where started_at < :as_of
    union all
    select agent_id, started_at, least(ended_at, :as_of) as ended_at, measures from contacts where started_at < :as_of
),

-- A local day is as long as its clock says: 23, 24 or 25 hours.
by_day as (
    select
        *,
        explode(
            sequence(
                cast(from_utc_timestamp(started_at, :zone) as date),
                cast(from_utc_timestamp(ended_at - interval 1 microsecond, :zone) as date)
            )
        ) as day
    from known
    where ended_at > started_at and size(measures) > 0
),

spans as (
    select
        agent_id,
        day,
        explode(measures) as measure,
        greatest(unix_micros(started_at), unix_micros(to_utc_timestamp(cast(day as timestamp), :zone))) as from_us,
        least(unix_micros(ended_at), unix_micros(to_utc_timestamp(cast(date_add(day, 1) as timestamp), :zone)))
            as until_us
    from by_day
),

-- Of every span, what none that began before it covers.
fresh as (
    select
        agent_id,
        day,
        measure,
        greatest(
            until_us
            - greatest(
                from_us,
                max(until_us) over (
                    partition by agent_id, day, measure order by from_us, until_us
                    rows between unbounded preceding and 1 preceding
                )
            ),
            0
        ) as fresh_us
    from spans
)

select
    agent_id,
    day,
    measure,
    sum(fresh_us) as time_us
from fresh
group by agent_id, day, measure
