-- Incidents as their last change left them.
-- Grain: case_id.
-- Inputs: events.
with changes as (
    select
        *,
        row_number() over (
            partition by number
            order by cast(sys_mod_count as int) desc, to_timestamp(sys_updated_at, 'd/M/yyyy HH:mm') desc, ident_state
        ) as nth_last
    from events
),

reopened as (
    select
        number,
        max(cast(reopen_count as int)) as reopened_count,
        max(cast(reassignment_count as int)) as reassigned_count
    from events
    group by number
)

select
    changes.number as case_id,
    nullif(changes.caller_id, '?') as customer_id,
    to_timestamp(changes.opened_at, 'd/M/yyyy HH:mm') as opened_at,
    case changes.contact_type
        when 'Phone' then 'phone'
        when 'IVR' then 'phone'
        when 'Self service' then 'form'
        when 'Email' then 'email'
    end as channel,
    case
        when changes.ident_state in ('New') then 'new'
        when changes.ident_state = 'Active' then 'open'
        when changes.ident_state = 'Awaiting User Info' then 'pending'
        when changes.ident_state like 'Awaiting%' then 'on_hold'
        when changes.ident_state = 'Resolved' then 'solved'
        when changes.ident_state = 'Closed' then 'closed'
    end as status,
    try_to_timestamp(changes.resolved_at, 'd/M/yyyy HH:mm') as last_solved_at,
    try_to_timestamp(changes.closed_at, 'd/M/yyyy HH:mm') as closed_at,
    reopened.reopened_count,
    reopened.reassigned_count,
    case changes.priority when '1' then 'urgent' when '2' then 'high' when '3' then 'normal' when '4' then 'low' end
        as priority,
    nullif(changes.category, '?') as reason_l1,
    nullif(changes.u_symptom, '?') as reason_l2,
    nullif(changes.assigned_to, '?') as assignee,
    nullif(changes.assignment_group, '?') as team
from changes
inner join reopened on reopened.number = changes.number
where changes.nth_last = 1
