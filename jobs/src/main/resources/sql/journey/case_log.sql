-- Steps of cases: changes of their status. Of one case no two have the same instant.
-- Grain: case_key, at.
-- Inputs: case_status_event, ticket.
select
    event.case_id as case_key,
    ticket.ticket_person_id as customer_key,
    ticket.opened_at,
    event.at,
    0 as seq,
    event.to_status as activity,
    event.to_status as tie,
    event.assignee as agent,
    event.team
from identifier(:case_status_event) as event
inner join identifier(:ticket) as ticket on ticket.case_id = event.case_id
where event.at < :as_of
