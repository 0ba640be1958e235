-- Steps within contacts. Who speaks in turn is no handing on, so nobody is said to be in charge.
-- Grain: case_key, seq.
-- Inputs: interaction_event, contact.
select
    event.interaction_id as case_key,
    contact.contact_person_id as customer_key,
    contact.started_at as opened_at,
    event.at,
    event.seq,
    event.type as activity,
    event.type as tie,
    cast(null as string) as agent,
    cast(null as string) as team
from identifier(:interaction_event) as event
inner join identifier(:contact) as contact on contact.contact_id = event.interaction_id
where event.at < :as_of and event.type is not null
