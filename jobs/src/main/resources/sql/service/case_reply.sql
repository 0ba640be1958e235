-- When the clock of a case began to run, and when a person first answered.
-- Grain: case_id.
-- Inputs: case_ticket, case_contact.
-- The clock of a case an agent opened starts with the first message of the customer.
with opened as (
    select
        cases.case_id,
        cases.opened_at,
        cases.first_reply_at,
        case_contact.first_in_at,
        case_contact.first_reply_at as reply_at,
        coalesce(case_contact.first_out_at < coalesce(case_contact.first_in_at, :as_of), false) as is_agent_opened
    from identifier(:case_ticket) as cases
    left join identifier(:case_contact) as case_contact on case_contact.case_id = cases.case_id
    where cases.opened_at < :as_of
)

select
    case_id,
    if(is_agent_opened, first_in_at, opened_at) as clock_from,
    -- What comes later is not known yet.
    if(is_agent_opened, reply_at, coalesce(if(first_reply_at < :as_of, first_reply_at, null), reply_at)) as replied_at
from opened
