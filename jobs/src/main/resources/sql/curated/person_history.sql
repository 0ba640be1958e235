-- What is known of a person over time: of several records the one an attribute's rule believes, as far as it knows.
-- Grain: person_id, valid_from.
-- Inputs: identity_map, customer, customer_history, consent.
-- Test accounts and employees are left out here, and with them everywhere.
with records as (
    select
        identity_map.person_id,
        identity_map.customer_id,
        -- The first record of a person tells of all time before it, too: a fact may be older than its customer record.
        if(
            identity_map.first_seen_at = min(identity_map.first_seen_at) over (partition by identity_map.person_id),
            timestamp'1900-01-01',
            identity_map.first_seen_at
        ) as known_from,
        customer.source_system,
        customer.kind,
        customer.account_id,
        customer.country,
        customer.language,
        customer.segment,
        customer.persona,
        customer.lifecycle_stage,
        customer.acquisition_source,
        customer.preferred_channel,
        coalesce(customer.updated_at, customer.created_at) as updated_at,
        bool_or(coalesce(customer.is_test, false) or coalesce(customer.is_employee, false))
            over (partition by identity_map.person_id) as is_excluded
    from identifier(:identity_map) as identity_map
    left join identifier(:customer) as customer on customer.customer_id = identity_map.customer_id
    where identity_map.first_seen_at < :as_of
),

versions as (
    select
        *,
        -- It ends where it says, or where the next one begins, whichever comes first.
        least(valid_to, lead(valid_from) over (partition by customer_id order by valid_from)) as ends_at
    from identifier(:customer_history)
    where valid_from < :as_of
),

-- A record without versions holds as long as it is known.
states as (
    select
        records.person_id,
        versions.valid_from,
        versions.ends_at as valid_to,
        struct(versions.valid_from, records.customer_id) as recency,
        records.customer_id,
        records.source_system,
        versions.account_id,
        versions.kind,
        versions.country,
        versions.language,
        versions.segment,
        versions.persona,
        versions.lifecycle_stage,
        versions.acquisition_source,
        versions.preferred_channel
    from records
    inner join versions on versions.customer_id = records.customer_id
    where not records.is_excluded

    union all

    select
        records.person_id,
        records.known_from as valid_from,
        cast(null as timestamp) as valid_to,
        struct(records.updated_at, records.customer_id) as recency,
        records.customer_id,
        records.source_system,
        records.account_id,
        records.kind,
        records.country,
        records.language,
        records.segment,
        records.persona,
        records.lifecycle_stage,
        records.acquisition_source,
        records.preferred_channel
    from records
    left anti join identifier(:customer_history) as customer_history
        on customer_history.customer_id = records.customer_id
    where not records.is_excluded
),

decisions as (
    select
        records.person_id,
        consent.purpose,
        consent.granted,
        consent.at,
        -- Of two decisions at once the refusal counts.
        struct(consent.at, not consent.granted, consent.customer_id) as recency
    from identifier(:consent) as consent
    inner join records on records.customer_id = consent.customer_id
    where consent.purpose in ('survey', 'profiling', 'followup') and consent.at < :as_of and not records.is_excluded
),

moments as (
    select person_id, known_from as valid_from from records where not is_excluded
    union
    select person_id, valid_from from states
    union
    select person_id, valid_to from states where valid_to < :as_of
    union
    select person_id, at from decisions
),

joined as (
    select
        moments.person_id,
        moments.valid_from,
        array_sort(collect_set(records.customer_id)) as customer_ids
    from moments
    inner join records on records.person_id = moments.person_id and records.known_from <= moments.valid_from
    group by moments.person_id, moments.valid_from
),

held as (
    select
        moments.person_id,
        moments.valid_from,
        states.customer_id,
        states.source_system,
        states.recency,
        size(array_compact(array(
            states.account_id,
            states.kind,
            states.country,
            states.language,
            states.segment,
            states.persona,
            states.lifecycle_stage,
            states.acquisition_source,
            states.preferred_channel
        ))) as n_known,
        stack(
            9,
            'account_id', states.account_id,
            'kind', states.kind,
            'country', states.country,
            'language', states.language,
            'segment', states.segment,
            'persona', states.persona,
            'lifecycle_stage', states.lifecycle_stage,
            'acquisition_source', states.acquisition_source,
            'preferred_channel', states.preferred_channel
        ) as (attribute, said)
    from moments
    left join states
        on
            states.person_id = moments.person_id
            and states.valid_from <= moments.valid_from
            and (states.valid_to is null or states.valid_to > moments.valid_from)
),

-- What speaks for a record, by the rule of each attribute: of those it does not tell apart, the youngest does.
weighed as (
    select
        *,
        case
            map(
                'account_id', :account_id_by,
                'kind', :kind_by,
                'country', :country_by,
                'language', :language_by,
                'segment', :segment_by,
                'persona', :persona_by,
                'lifecycle_stage', :lifecycle_stage_by,
                'acquisition_source', :acquisition_source_by,
                'preferred_channel', :preferred_channel_by
            )[attribute]
            when 'most-frequent' then count(*) over (partition by person_id, valid_from, attribute, said)
            when 'most-complete' then n_known
            -- One who is not named is trusted less than the last of those who are.
            when 'trusted-source' then -coalesce(nullif(find_in_set(source_system, :trusted_sources), 0), 2147483647L)
            else 0
        end as weight
    from held
),

believed as (
    select
        person_id,
        valid_from,
        attribute,
        count(customer_id) as n_states,
        max_by(struct(said, customer_id), struct(weight, recency)) filter (where said is not null) as best
    from weighed
    group by person_id, valid_from, attribute
),

described as (
    select
        person_id,
        valid_from,
        any_value(n_states) as n_states,
        map_from_entries(collect_list(struct(attribute, best.said))) as said,
        array_sort(collect_list(struct(attribute, best.customer_id)) filter (where best is not null)) as records
    from believed
    group by person_id, valid_from
),

agreed as (
    select
        moments.person_id,
        moments.valid_from,
        max_by(decisions.granted, decisions.recency) filter (where decisions.purpose = 'survey') as survey,
        max_by(decisions.granted, decisions.recency) filter (where decisions.purpose = 'profiling') as profiling,
        max_by(decisions.granted, decisions.recency) filter (where decisions.purpose = 'followup') as followup
    from moments
    inner join decisions on decisions.person_id = moments.person_id and decisions.at <= moments.valid_from
    group by moments.person_id, moments.valid_from
)

select
    described.person_id,
    described.valid_from,
    lead(described.valid_from) over (partition by described.person_id order by described.valid_from) as valid_to,
    joined.customer_ids,
    described.said['account_id'] as account_id,
    described.said['kind'] as kind,
    described.said['country'] as country,
    described.said['language'] as language,
    described.said['segment'] as segment,
    described.said['persona'] as persona,
    described.said['lifecycle_stage'] as lifecycle_stage,
    described.said['acquisition_source'] as acquisition_source,
    described.said['preferred_channel'] as preferred_channel,
    -- Without a consent table nothing is known; with one, silence allows being asked and nothing else.
    if(:has_consent, coalesce(agreed.survey, true), null) as consent_survey,
    if(:has_consent, coalesce(agreed.profiling, false), null) as consent_profiling,
    if(:has_consent, coalesce(agreed.followup, false), null) as consent_followup,
    if(described.n_states > 1, map_from_entries(described.records), null) as taken_from
from described
inner join joined on joined.person_id = described.person_id and joined.valid_from = described.valid_from
left join agreed on agreed.person_id = described.person_id and agreed.valid_from = described.valid_from
