-- Visits of recognised persons that did not come to the end of a funnel, and errors met, by person and period.
-- Grain: person_id, period_start.
-- Inputs: journey_event, web_session, identity_map.
-- A visit counts in the period in which the time it had for the last step is over: before, nobody knows. An error counts
-- when it happened.
-- :funnels has a line for each: its first step, its last one and the hours between them, parted by tabs. :errors has a
-- line for each step that is one.
with funnels as (
    select
        get(line, 0) as first_step,
        get(line, 1) as last_step,
        cast(get(line, 2) as int) as within_hours
    from (select explode(transform(split(:funnels, '\n'), written -> split(written, '\t'))) as line)
),

steps as (
    select first_step as activity from funnels
    union
    select last_step from funnels
    union
    select explode(split(:errors, '\n'))
),

-- Of all that is done on a site few steps matter here: the others are left where they are.
events as (
    select
        event.case_key,
        event.activity,
        event.at,
        identity_map.person_id
    from identifier(:journey_event) as event
    left semi join steps on steps.activity = event.activity
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
),

happened as (
    select
        case_key,
        until as at,
        1 as n_dropoffs,
        0 as n_errors
    from dropped

    union all

    select
        case_key,
        at,
        0 as n_dropoffs,
        1 as n_errors
    from events
    where array_contains(split(:errors, '\n'), activity)
)

select
    visitors.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(happened.at, :zone)) as date) as period_start,
    sum(happened.n_dropoffs) as journey_dropoffs,
    sum(happened.n_errors) as n_errors
from happened
inner join visitors on visitors.case_key = happened.case_key
group by
    visitors.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(happened.at, :zone)) as date)
