-- Answers and complaints that ask for a follow-up, and how soon one was raised.
-- Grain: grievance_id.
-- Inputs: rating, case_ticket, action_case, identity_map, person_history.
-- A response that is both detracting and laborious counts once, as detracting.
with answers as (
    select
        response_id,
        min(if(metric_role = 'LTR', 'detractor', 'low_ces')) as alert_kind,
        max(person_id) as person_id,
        max(respondent_id) as customer_key,
        max(completed_at) as happened_at,
        max(completed_on) as happened_on,
        max(country) as country,
        max(language) as language,
        max(segment) as segment,
        max(kind) as kind
    from identifier(:rating)
    where
        (metric_role = 'LTR' and scale_min = 0 and scale_max = 10 and turned_value < 7)
        or (metric_role = 'CES' and scale_min = 1 and scale_max = 7 and turned_value < 4)
    group by response_id
),

complaints as (
    select
        *,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(opened_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:case_ticket)
    where is_complaint and opened_at < :as_of
),

grievances as (
    select
        concat('response:', response_id) as grievance_id,
        alert_kind,
        person_id,
        customer_key,
        happened_at,
        happened_on,
        country,
        language,
        segment,
        kind
    from answers

    union all

    select
        concat('case:', complaints.case_id) as grievance_id,
        'complaint' as alert_kind,
        person.person_id,
        coalesce(person.person_id, concat('case:', complaints.case_id)) as customer_key,
        complaints.opened_at as happened_at,
        cast(from_utc_timestamp(complaints.opened_at, :zone) as date) as happened_on,
        person.country,
        person.language,
        person.segment,
        person.kind
    from complaints
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = complaints.customer_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < complaints.known_until
            and (person.valid_to is null or person.valid_to >= complaints.known_until)
    where identity_map.person_id is null or person.person_id is not null
),

raised as (
    select
        concat('response:', response_id) as grievance_id,
        min(created_at) as created_at
    from identifier(:action_case)
    where response_id is not null and created_at < :as_of
    group by response_id

    union all

    select
        concat('case:', case_id) as grievance_id,
        min(created_at) as created_at
    from identifier(:action_case)
    where case_id is not null and response_id is null and created_at < :as_of
    group by case_id
)

select
    grievances.grievance_id,
    grievances.alert_kind,
    grievances.person_id,
    grievances.customer_key,
    grievances.happened_on,
    -- Raised while the customer was still answering is raised at once.
    if(
        raised.created_at is null,
        null,
        greatest(unix_micros(raised.created_at) - unix_micros(grievances.happened_at), 0) / 3600e6d
    ) as raise_hours,
    cast(from_utc_timestamp(:as_of, :zone) as date) as known_before,
    grievances.country,
    grievances.language,
    grievances.segment,
    grievances.kind
from grievances
left join raised on raised.grievance_id = grievances.grievance_id
