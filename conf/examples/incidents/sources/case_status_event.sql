-- Changes of the status of incidents; of several in one minute the last counts.
-- Grain: case_id, at.
-- Inputs: events.
with states as (
    select
        number as case_id,
        to_timestamp(sys_updated_at, 'd/M/yyyy HH:mm') as at,
        max_by(
            struct(
                case
                    when ident_state = 'New' then 'new'
                    when ident_state = 'Active' then 'open'
                    when ident_state = 'Awaiting User Info' then 'pending'
                    when ident_state like 'Awaiting%' then 'on_hold'
                    when ident_state = 'Resolved' then 'solved'
                    when ident_state = 'Closed' then 'closed'
                end as status,
                nullif(assigned_to, '?') as assignee,
                nullif(assignment_group, '?') as team
            ),
            struct(cast(sys_mod_count as int), ident_state, assigned_to, assignment_group)
        ) as last
    from events
    -- State -100 is no state.
    where ident_state <> '-100'
    group by number, to_timestamp(sys_updated_at, 'd/M/yyyy HH:mm')
)

select
    case_id,
    at,
    lag(last.status) over (partition by case_id order by at) as from_status,
    last.status as to_status,
    last.assignee,
    last.team
from states
