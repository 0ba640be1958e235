-- Cases with the moments that matter, and the customer as known at the end of the month of the opening.
-- Grain: case_id.
-- Inputs: case_ticket, case_step, case_contact, case_reply, identity_map, person_history.
with opened as (
    select
        *,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(opened_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:case_ticket)
    where opened_at < :as_of
),

told as (
    select
        opened.*,
        person.person_id,
        person.country,
        person.language,
        person.segment,
        person.kind,
        case_reply.clock_from,
        case_reply.replied_at,
        case_contact.n_contacts,
        case_contact.n_replies,
        case_step.case_id is not null as has_steps,
        case_step.n_reopens,
        case_step.n_agents,
        case_step.n_agents_in_turn,
        case_step.n_teams,
        case_step.has_rework,
        case_step.has_pingpong,
        case_step.is_done,
        element_at(case_step.states, -1).at as last_changed_at,
        greatest(
            if(opened.last_solved_at < :as_of, opened.last_solved_at, null),
            if(opened.closed_at < :as_of, opened.closed_at, null)
        ) as own_end_at,
        -- What the last change within thirty days left it in; of a case without any, the case itself must tell.
        try_element_at(
            filter(case_step.states, state -> state.at <= opened.opened_at + interval 30 days), -1
        ).is_done as was_done_after_30d,
        -- Changes may have been exported of a part of its life only: the case itself then knows when it was solved.
        least(case_step.first_solved_at, opened.first_solved_at, opened.last_solved_at, opened.closed_at)
            as first_done_at,
        coalesce(
            greatest(
                case_step.last_solved_at,
                if(opened.last_solved_at < :as_of, opened.last_solved_at, null)
            ),
            if(opened.closed_at < :as_of, opened.closed_at, null)
        ) as last_done_at
    from opened
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = opened.customer_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < opened.known_until
            and (person.valid_to is null or person.valid_to >= opened.known_until)
    left join identifier(:case_contact) as case_contact on case_contact.case_id = opened.case_id
    inner join identifier(:case_reply) as case_reply on case_reply.case_id = opened.case_id
    left join identifier(:case_step) as case_step on case_step.case_id = opened.case_id
    where identity_map.person_id is null or person.person_id is not null
)

select
    case_id,
    person_id,
    coalesce(person_id, concat('case:', case_id)) as ticket_person_id,
    opened_at,
    clock_from,
    replied_at,
    -- What comes later is not known yet.
    if(first_done_at < :as_of, first_done_at, null) as first_done_at,
    if(
        first_done_at < :as_of,
        case
            when coalesce(is_done, true) then last_done_at
            -- Changes may have been exported of a part of its life only: the case itself then knows its end.
            when own_end_at > last_changed_at then own_end_at
        end,
        null
    ) as last_done_at,
    was_done_after_30d,
    channel,
    team,
    priority,
    reason_l1,
    reason_l2,
    product_line,
    service_id,
    coalesce(is_complaint, false) as is_complaint,
    if(has_steps, n_reopens, cast(reopened_count as bigint)) as n_reopens,
    n_agents,
    n_agents_in_turn,
    n_teams,
    has_rework,
    has_pingpong,
    n_contacts,
    n_replies,
    country,
    language,
    segment,
    kind
from told
