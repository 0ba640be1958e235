-- A person as the resolved records describe them: of several records the latest known value counts.
-- Grain: person_id.
-- Inputs: identity_map, customer, consent.
-- Test accounts, employees and persons deleted before :as_of are left out here, and with them everywhere.
with records as (
    select
        identity_map.person_id,
        identity_map.customer_id,
        identity_map.first_seen_at,
        customer.account_id,
        customer.kind,
        customer.country,
        customer.language,
        customer.segment,
        customer.persona,
        customer.lifecycle_stage,
        customer.acquisition_source,
        customer.preferred_channel,
        coalesce(customer.is_test, false) or coalesce(customer.is_employee, false) as is_excluded,
        customer.deleted_at is null or customer.deleted_at > :as_of as is_alive,
        struct(coalesce(customer.updated_at, customer.created_at), identity_map.customer_id) as version
    from identifier(:identity_map) as identity_map
    left join identifier(:customer) as customer on customer.customer_id = identity_map.customer_id
    where identity_map.first_seen_at < :as_of
),

latest_consent as (
    select
        identity_map.person_id,
        consent.purpose,
        max_by(consent.granted, struct(consent.at, not consent.granted, consent.customer_id)) as granted
    from identifier(:consent) as consent
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = consent.customer_id
    where consent.at <= :as_of
    group by identity_map.person_id, consent.purpose
),

consents as (
    select
        person_id,
        max(granted) filter (where purpose = 'survey') as survey,
        max(granted) filter (where purpose = 'profiling') as profiling,
        max(granted) filter (where purpose = 'followup') as followup
    from latest_consent
    group by person_id
),

persons as (
    select
        person_id,
        array_sort(collect_set(customer_id)) as customer_ids,
        max_by(account_id, version) filter (where account_id is not null) as account_id,
        min(first_seen_at) as first_seen_at,
        max_by(kind, version) filter (where kind is not null) as kind,
        max_by(country, version) filter (where country is not null) as country,
        max_by(language, version) filter (where language is not null) as language,
        max_by(segment, version) filter (where segment is not null) as segment,
        max_by(persona, version) filter (where persona is not null) as persona,
        max_by(lifecycle_stage, version) filter (where lifecycle_stage is not null) as lifecycle_stage,
        max_by(acquisition_source, version) filter (where acquisition_source is not null) as acquisition_source,
        max_by(preferred_channel, version) filter (where preferred_channel is not null) as preferred_channel
    from records
    group by person_id
    having not bool_or(is_excluded) and bool_or(is_alive)
)

select
    persons.person_id,
    persons.customer_ids,
    persons.account_id,
    persons.first_seen_at,
    persons.kind,
    persons.country,
    persons.language,
    persons.segment,
    persons.persona,
    persons.lifecycle_stage,
    persons.acquisition_source,
    persons.preferred_channel,
    -- Without a consent table nothing is known; with one, silence allows being asked and nothing else.
    if(:has_consent, coalesce(consents.survey, true), null) as consent_survey,
    if(:has_consent, coalesce(consents.profiling, false), null) as consent_profiling,
    if(:has_consent, coalesce(consents.followup, false), null) as consent_followup
from persons
left join consents on consents.person_id = persons.person_id
