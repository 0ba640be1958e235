-- Visits of recognised persons that began a funnel and did not come to its end, by person and period.
-- Grain: person_id, period_start.
-- Inputs: journey_event, web_session, identity_map.
-- A visit counts in the period in which it came to the first step, once the time it had for the last one is over.
-- :funnels has a line for each: its first step, its last one and the hours between them, parted by tabs.
with funnels as (
    select
        get(line, 0) as first_step,
        get(line, 1) as last_step,
        cast(get(line, 2) as int) as within_hours
    from (select explode(transform(split(:funnels, '\n'), written -> split(written, '\t'))) as line)
),

-- Of all that is done on a site few steps matter here: the others are left where they are.
events as (
    select
        event.case_key,
        event.activity,
        event.at,
        identity_map.person_id
    from identifier(:journey_event) as event
    left semi join funnels on event.activity in (funnels.first_step, funnels.last_step)
    left join identifier(:web_session) as session on session.session_id = event.case_key
    left join identifier(:identity_map) as identity_map
        on identity_map.customer_id = coalesce(session.customer_id, event.customer_id)
    where event.at < :as_of and event.case_key is not null and not coalesce(session.is_bot, false)
),

visitors as (
    select
        case_key,
        min(person_id) as person_id
    from events
    where person_id is not null
    group by case_key
),

begun as (
    select
        events.case_key,
        funnels.first_step,
        funnels.last_step,
        min(events.at) as begun_at,
        min(events.at) + make_interval(0, 0, 0, 0, any_value(funnels.within_hours)) as until
    from events
    inner join funnels on funnels.first_step = events.activity
    group by events.case_key, funnels.first_step, funnels.last_step
),

-- Who took the last step first and then began anew has not got there.
dropped as (
    select begun.*
    from begun
    left anti join events
        on
            events.case_key = begun.case_key
            and events.activity = begun.last_step
            and events.at >= begun.begun_at
            and events.at <= begun.until
    where begun.until < :as_of
)

select
    visitors.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(dropped.begun_at, :zone)) as date) as period_start,
    count(*) as journey_dropoffs
from dropped
inner join visitors on visitors.case_key = dropped.case_key
group by
    visitors.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(dropped.begun_at, :zone)) as date)
