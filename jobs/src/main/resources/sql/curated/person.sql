-- A person as known at :as_of.
-- Grain: person_id.
-- Inputs: identity_map, customer, person_history.
with records as (
    select
        identity_map.person_id,
        min(identity_map.first_seen_at) as first_seen_at,
        if(
            bool_or(customer.deleted_at is null or customer.deleted_at >= :as_of),
            null,
            max(customer.deleted_at)
        ) as deleted_at
    from identifier(:identity_map) as identity_map
    left join identifier(:customer) as customer on customer.customer_id = identity_map.customer_id
    where identity_map.first_seen_at < :as_of
    group by identity_map.person_id
)

select
    records.person_id,
    known.customer_ids,
    known.account_id,
    records.first_seen_at,
    records.deleted_at,
    known.kind,
    known.country,
    known.language,
    known.segment,
    known.persona,
    known.lifecycle_stage,
    known.acquisition_source,
    known.preferred_channel,
    known.consent_survey,
    known.consent_profiling,
    known.consent_followup
from records
inner join identifier(:person_history) as known on known.person_id = records.person_id and known.valid_to is null
