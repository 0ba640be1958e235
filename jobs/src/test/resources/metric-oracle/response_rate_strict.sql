-- Of the answers themselves, beside the invitations.
select
    cast(date_trunc('month', invitation.sent_on) as date) as period_start,
    100 * count(distinct answer.invitation_id) / count(distinct invitation.invitation_id) as value
from invitation
left join (
    select invitation_id from survey_response
    where coalesce(status, 'complete') = 'complete' and completed_at < (select max(data_as_of) from metric_values)
) as answer on answer.invitation_id = invitation.invitation_id
where invitation.is_sent
group by 1
