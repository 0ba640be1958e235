-- When responses were asked for, and whether what they are about was over by then.
-- Grain: response_id.
-- Inputs: survey_response, survey_invitation, sale.
-- A case or a contact is over when the invitation says so, an order when it has come.
with events as (
    select
        response.response_id,
        response.completed_at,
        invitation.invitation_id,
        invitation.sent_at,
        coalesce(invitation.sent_at, response.started_at, response.completed_at) as asked_at,
        greatest(invitation.trigger_event_at, sale.delivered_at) as ended_at,
        sale.promised_at is not null and sale.delivered_at is null as is_on_its_way
    from identifier(:survey_response) as response
    left join identifier(:survey_invitation) as invitation on invitation.invitation_id = response.invitation_id
    left join identifier(:sale) as sale on sale.order_id = response.order_id
)

select
    response_id,
    invitation_id,
    sent_at,
    ended_at,
    if(is_on_its_way, true, asked_at < ended_at) as is_before_event_end
from events
