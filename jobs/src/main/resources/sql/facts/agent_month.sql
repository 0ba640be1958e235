-- How present, reachable and occupied with customers agents are, against all agents within a year.
-- Grain: agent_id, period_start.
-- Inputs: agent_day, interaction.
-- Months are measured against the twelve up to them, so that what agents do later changes none of them. Sums of decimals: no
-- order of adding changes a digit.
with days as (
    select
        agent_id,
        trunc(day, 'month') as period_start,
        max(team) as team,
        max(site) as site,
        sum(cast(present_in_schedule_s as decimal(18, 6))) as kept_s,
        sum(cast(if(present_in_schedule_s is null, null, scheduled_s) as decimal(18, 6))) as scheduled_s,
        sum(cast(engaged_s as decimal(18, 6))) as engaged_s,
        sum(cast(if(engaged_s is null, null, present_s) as decimal(18, 6))) as present_s,
        sum(if(paid_s > 0, n_contacts, null)) as n_contacts,
        sum(cast(if(paid_s > 0, paid_s, null) as decimal(18, 6))) as paid_s
    from identifier(:agent_day)
    group by agent_id, trunc(day, 'month')
),

-- Whatever reached an agent was offered, by the month it began in.
offers as (
    select
        agent_id,
        trunc(from_utc_timestamp(started_at, :zone), 'month') as period_start,
        count(*) as n_offered,
        count_if(outcome = 'answered') as n_answered
    from identifier(:interaction)
    where
        agent_id is not null
        and outcome is not null
        and coalesce(direction, 'in') = 'in'
        and channel <> 'bot'
        and not coalesce(is_spam, false)
        and not coalesce(is_test, false)
        and started_at < :as_of
    group by agent_id, trunc(from_utc_timestamp(started_at, :zone), 'month')
),

measured as (
    select
        days.agent_id,
        days.period_start,
        days.team,
        days.site,
        try_divide(cast(kept_s as double), cast(scheduled_s as double)) as presence,
        try_divide(cast(n_answered as double), cast(n_offered as double)) as answer,
        try_divide(cast(engaged_s as double), cast(present_s as double)) as facing,
        try_divide(3600d * n_contacts, cast(paid_s as double)) as pace
    from days
    left join offers on offers.agent_id = days.agent_id and offers.period_start = days.period_start
),

figures as (
    select
        agent_id,
        period_start,
        stack(4, 'presence', presence, 'answer', answer, 'facing', facing, 'pace', pace) as (measure, value)
    from measured
),

month_sums as (
    select
        measure,
        period_start,
        count(*) as n,
        collect_set(agent_id) as agents,
        sum(cast(value as decimal(18, 9))) as total,
        sum(cast(value * value as decimal(18, 9))) as squares
    from figures
    where value is not null
    group by measure, period_start
),

year_sums as (
    select
        measure,
        period_start,
        sum(n) over year as n,
        size(array_distinct(flatten(collect_list(agents) over year))) as n_agents,
        cast(sum(total) over year as double) as total,
        cast(sum(squares) over year as double) as squares
    from month_sums
    window year as (
        partition by measure order by period_start range between interval 11 months preceding and current row
    )
),

-- Of fewer agents than a team may be told of, however many their months, nothing is usual.
usual as (
    select
        measure,
        period_start,
        total / n as mean,
        sqrt(greatest(squares - total * total / n, 0) / (n - 1)) as deviation
    from year_sums
    where n_agents >= 5
),

scores as (
    select
        figures.agent_id,
        figures.period_start,
        figures.measure,
        -- What differs by rounding only is alike.
        if(usual.deviation > 1e-6, (figures.value - usual.mean) / usual.deviation, null) as z
    from figures
    inner join usual on usual.measure = figures.measure and usual.period_start = figures.period_start
),

judged as (
    select
        agent_id,
        period_start,
        max(z) filter (where measure = 'presence') as presence_z,
        max(z) filter (where measure = 'answer') as answer_z,
        max(z) filter (where measure = 'facing') as facing_z,
        -- Of two, the greatest is the one that is known: what is unknown must be kept so.
        max(if(z is null, null, greatest(least(z, 1), -1))) filter (where measure = 'pace') as pace_z
    from scores
    group by agent_id, period_start
),

counted as (
    select
        days.agent_id,
        days.period_start,
        days.team,
        days.site,
        presence_z,
        answer_z,
        facing_z,
        pace_z,
        size(array_compact(array(presence_z, answer_z, facing_z, pace_z))) as n_measures
    from days
    left join judged on judged.agent_id = days.agent_id and judged.period_start = days.period_start
)

select
    agent_id,
    period_start,
    team,
    site,
    presence_z,
    answer_z,
    facing_z,
    pace_z,
    n_measures,
    if(
        n_measures >= 2,
        (coalesce(presence_z, 0) + coalesce(answer_z, 0) + coalesce(facing_z, 0) + coalesce(pace_z, 0)) / n_measures,
        null
    ) as engagement
from counted
