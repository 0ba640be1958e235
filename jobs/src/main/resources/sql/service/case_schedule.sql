-- Which schedule applied to a case, and from when until when.
-- Grain: case_id, valid_from.
-- Inputs: case_ticket, case_status_event.
-- The first schedule a case is known to have held from its beginning.
with told as (
    select
        case_id,
        at,
        schedule_id,
        lag(schedule_id) over (partition by case_id order by at) as schedule_before
    from identifier(:case_status_event)
    where schedule_id is not null and at < :as_of
),

switches as (
    select *
    from told
    where schedule_before is null or schedule_before <> schedule_id
)

select
    case_id,
    schedule_id,
    if(schedule_before is null, timestamp'1900-01-01', at) as valid_from,
    lead(at) over (partition by case_id order by at) as valid_to
from switches

union all

select
    cases.case_id,
    cases.schedule_id,
    timestamp'1900-01-01' as valid_from,
    cast(null as timestamp) as valid_to
from identifier(:case_ticket) as cases
left anti join told on told.case_id = cases.case_id
where cases.schedule_id is not null
