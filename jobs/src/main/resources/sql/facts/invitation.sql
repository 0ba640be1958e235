-- Survey invitations and what became of them.
-- Grain: invitation_id.
-- Inputs: survey_invitation, survey_response, survey, identity_map, person_history.
-- The invited are shown as known at the end of the month of the invitation.
with answered as (
    select
        invitation_id,
        bool_or(coalesce(status, 'complete') = 'complete') as is_complete
    from identifier(:survey_response)
    where
        invitation_id is not null
        and coalesce(status, 'complete') in ('complete', 'partial')
        and completed_at < :as_of
    group by invitation_id
),

invitations as (
    select
        *,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(sent_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until,
        coalesce(status, 'sent') not like 'not_sampled%' as is_sent,
        coalesce(opened_at < :as_of, false) as was_opened,
        coalesce(started_at < :as_of, false) or coalesce(status, 'sent') in ('started', 'partial', 'completed')
            as was_started
    from identifier(:survey_invitation)
)

select
    invitations.invitation_id,
    person.person_id,
    coalesce(person.person_id, concat('invitation:', invitations.invitation_id)) as respondent_id,
    cast(from_utc_timestamp(invitations.sent_at, :zone) as date) as sent_on,
    invitations.is_sent,
    invitations.is_sent
    and not coalesce(invitations.bounced, false)
    and coalesce(invitations.status, 'sent') <> 'bounced' as is_delivered,
    coalesce(answered.is_complete, false) as is_answered,
    invitations.was_opened
    or invitations.was_started
    or coalesce(invitations.status, 'sent') in ('opened', 'refused')
    or answered.invitation_id is not null as is_opened,
    invitations.was_started or answered.invitation_id is not null as is_started,
    answered.invitation_id is not null as is_answered_in_part,
    coalesce(invitations.opted_out_at < :as_of, false) as is_opted_out,
    count_if(invitations.is_sent) over (
        partition by coalesce(person.person_id, concat('invitation:', invitations.invitation_id))
        order by cast(from_utc_timestamp(invitations.sent_at, :zone) as date)
        range between interval 90 days preceding and current row
    ) as n_invited_90d,
    survey.type as survey_type,
    invitations.channel,
    person.country,
    person.language,
    person.segment,
    person.kind
from invitations
left join answered on answered.invitation_id = invitations.invitation_id
left join identifier(:identity_map) as identity_map on identity_map.customer_id = invitations.customer_id
left join identifier(:person_history) as person
    on
        person.person_id = identity_map.person_id
        and person.valid_from < invitations.known_until
        and (person.valid_to is null or person.valid_to >= invitations.known_until)
left join identifier(:survey) as survey on survey.survey_id = invitations.survey_id
where
    invitations.sent_at < :as_of
    and (identity_map.person_id is null or person.person_id is not null)
