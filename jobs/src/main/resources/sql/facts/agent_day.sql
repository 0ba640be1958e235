-- What agents were planned for and did, day by day.
-- Grain: agent_id, day.
-- Inputs: agent_time, agent, interaction.
-- A day without a shift has no planned time; on a day nobody was observed nothing is known of
-- anybody, and in a month in which nobody of a site was nothing of its agents.
with times as (
    select
        agent_id,
        day,
        map_from_entries(array_sort(collect_list(struct(measure, time_us)))) as time_us
    from identifier(:agent_time)
    group by agent_id, day
),

observed as (
    select distinct day
    from identifier(:agent_time)
    where measure = 'present'
),

observed_sites as (
    select distinct
        trunc(agent_time.day, 'month') as month,
        agent.site
    from identifier(:agent_time) as agent_time
    left join identifier(:agent) as agent on agent.agent_id = agent_time.agent_id
    where agent_time.measure = 'present'
),

handled as (
    select
        agent_id,
        cast(from_utc_timestamp(answered_at, :zone) as date) as day,
        count(*) as n_contacts,
        cast(
            sum(cast(talk_s + coalesce(hold_s, 0) + coalesce(acw_s, 0) as decimal(18, 6))) as double
        ) as handle_s
    from identifier(:interaction)
    where
        agent_id is not null
        and outcome = 'answered'
        and talk_s >= 0
        and answered_at < :as_of
        and not coalesce(is_test, false)
    group by agent_id, cast(from_utc_timestamp(answered_at, :zone) as date)
),

measured as (
    select
        times.agent_id,
        times.day,
        agent.team,
        agent.site,
        observed.day is not null and observed_sites.month is not null as is_observed,
        coalesce(time_us['scheduled'], 0) as scheduled_us,
        coalesce(time_us['present'], 0) as present_us,
        coalesce(time_us['scheduled'], 0) + coalesce(time_us['present'], 0)
        - coalesce(time_us['scheduled_or_present'], 0) as present_in_schedule_us,
        coalesce(time_us['productive'], 0) as productive_us,
        coalesce(time_us['on_queue'], 0) as on_queue_us,
        coalesce(time_us['productive'], 0) + coalesce(time_us['on_queue'], 0)
        - coalesce(time_us['productive_or_on_queue'], 0)
        + coalesce(time_us['training'], 0) + coalesce(time_us['in_training'], 0)
        - coalesce(time_us['training_or_in_training'], 0)
        -- A break is kept when nothing is worked in it.
        + coalesce(time_us['break_or_working'], 0) - coalesce(time_us['working'], 0) as adherent_us,
        coalesce(time_us['paid'], 0) as paid_us,
        coalesce(time_us['paid_productive'], 0) as paid_productive_us,
        coalesce(time_us['paid'], 0) + coalesce(time_us['on_queue'], 0)
        - coalesce(time_us['paid_or_on_queue'], 0) as on_queue_in_paid_us,
        coalesce(time_us['available'], 0) as available_us,
        coalesce(time_us['engaged'], 0) as engaged_us,
        coalesce(time_us['contact'], 0) as contact_us,
        coalesce(time_us['available_or_contact'], 0) - coalesce(time_us['contact'], 0) as idle_us,
        coalesce(handled.handle_s, 0) as handle_s,
        coalesce(handled.n_contacts, 0) as n_contacts
    from times
    left join identifier(:agent) as agent on agent.agent_id = times.agent_id
    left join observed on observed.day = times.day
    left join observed_sites
        on observed_sites.month = trunc(times.day, 'month') and observed_sites.site is not distinct from agent.site
    left join handled on handled.agent_id = times.agent_id and handled.day = times.day
)

select
    agent_id,
    day,
    team,
    site,
    if(scheduled_us > 0, scheduled_us / 1e6d, null) as scheduled_s,
    if(is_observed, present_us / 1e6d, null) as present_s,
    if(is_observed and scheduled_us > 0, present_in_schedule_us / 1e6d, null) as present_in_schedule_s,
    if(productive_us > 0, productive_us / 1e6d, null) as productive_s,
    if(is_observed, on_queue_us / 1e6d, null) as on_queue_s,
    if(is_observed and scheduled_us > 0, adherent_us / 1e6d, null) as adherent_s,
    if(paid_us > 0, paid_us / 1e6d, null) as paid_s,
    if(paid_us > 0, paid_productive_us / 1e6d, null) as paid_productive_s,
    if(is_observed and paid_us > 0, on_queue_in_paid_us / 1e6d, null) as on_queue_in_paid_s,
    if(is_observed, available_us / 1e6d, null) as available_s,
    if(is_observed, engaged_us / 1e6d, null) as engaged_s,
    contact_us / 1e6d as contact_s,
    if(is_observed, idle_us / 1e6d, null) as idle_s,
    handle_s,
    n_contacts
from measured
