-- Follow-ups of customers: when they were raised, how fast they went and how they ended.
-- Grain: action_id.
-- Inputs: action_case, business_time, identity_map, person_history.
-- The customer is shown as known at the end of the month of the alert; agreement to be called is that of its hour.
with alerts as (
    select
        *,
        cast(from_utc_timestamp(created_at, :zone) as date) as created_on,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(created_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until,
        if(first_followup_at >= created_at and first_followup_at < :as_of, first_followup_at, null) as followed_at,
        if(closed_at >= created_at and closed_at < :as_of, closed_at, null) as ended_at,
        if(customer_informed_at >= created_at and customer_informed_at < :as_of, customer_informed_at, null) as informed_at
    from identifier(:action_case)
    where created_at < :as_of
)

select
    alerts.action_id,
    person.person_id,
    coalesce(person.person_id, concat('action:', alerts.action_id)) as customer_key,
    alerts.alert_kind,
    alerts.created_on,
    (unix_micros(alerts.followed_at) - unix_micros(alerts.created_at)) / 3600e6d as followup_hours,
    (unix_micros(alerts.ended_at) - unix_micros(alerts.created_at)) / 3600e6d as close_hours,
    followup_time.business_s / 3600d as followup_business_hours,
    close_time.business_s / 3600d as close_business_hours,
    (unix_micros(alerts.informed_at) - unix_micros(alerts.created_at)) / 86400e6d as inform_days,
    if(alerts.ended_at is null, null, alerts.outcome) as outcome,
    not agreed.consent_followup as is_consent_blocked,
    cast(from_utc_timestamp(:as_of, :zone) as date) as known_before,
    person.country,
    person.language,
    person.segment,
    person.kind
from alerts
left join identifier(:business_time) as followup_time on followup_time.span_id = concat(alerts.action_id, ':followup')
left join identifier(:business_time) as close_time on close_time.span_id = concat(alerts.action_id, ':close')
left join identifier(:identity_map) as identity_map on identity_map.customer_id = alerts.customer_id
left join identifier(:person_history) as person
    on
        person.person_id = identity_map.person_id
        and person.valid_from < alerts.known_until
        and (person.valid_to is null or person.valid_to >= alerts.known_until)
left join identifier(:person_history) as agreed
    on
        agreed.person_id = identity_map.person_id
        and agreed.valid_from <= alerts.created_at
        and (agreed.valid_to is null or agreed.valid_to > alerts.created_at)
where identity_map.person_id is null or person.person_id is not null
