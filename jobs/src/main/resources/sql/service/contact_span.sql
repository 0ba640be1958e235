-- The wait of every contact for its first reply by a person; one that still waits has waited until now.
-- Grain: span_id.
-- Inputs: inbound, reply.
select
    inbound.contact_id as span_id,
    inbound.case_id,
    inbound.started_at,
    coalesce(
        if(inbound.channel = 'phone' or reply.interaction_id is null, inbound.answered_at, reply.person_reply_at),
        :as_of
    ) as ended_at
from identifier(:inbound) as inbound
left join identifier(:reply) as reply on reply.interaction_id = inbound.contact_id
where inbound.channel <> 'bot'
