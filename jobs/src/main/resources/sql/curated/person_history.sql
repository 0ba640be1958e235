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

-- What speaks for a state by the rules that look at all of it: the most does; of states they do not tell apart, the youngest.
weighed as (
    select
        *,
        map(
            'most-recent', struct(0L as weight, recency),
            'most-complete', struct(
                cast(size(array_compact(array(
                    account_id,
                    kind,
                    country,
                    language,
                    segment,
                    persona,
                    lifecycle_stage,
                    acquisition_source,
                    preferred_channel
                ))) as bigint) as weight,
                recency
            ),
            -- One who is not named is trusted less than the last of those who are.
            'trusted-source', struct(
                -coalesce(nullif(find_in_set(source_system, :trusted_sources), 0), 2147483647L) as weight,
                recency
            )
        ) as speaks
    from states
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
        states.* except (person_id, valid_from, valid_to)
    from moments
    left join weighed as states
        on
            states.person_id = moments.person_id
            and states.valid_from <= moments.valid_from
            and (states.valid_to is null or states.valid_to > moments.valid_from)
),

-- How many records say the same of an attribute at a moment: a rule may believe what most of them say.
counted as (
    select
        *,
        count(*) over (partition by person_id, valid_from, account_id) as n_account_id,
        count(*) over (partition by person_id, valid_from, kind) as n_kind,
        count(*) over (partition by person_id, valid_from, country) as n_country,
        count(*) over (partition by person_id, valid_from, language) as n_language,
        count(*) over (partition by person_id, valid_from, segment) as n_segment,
        count(*) over (partition by person_id, valid_from, persona) as n_persona,
        count(*) over (partition by person_id, valid_from, lifecycle_stage) as n_lifecycle_stage,
        count(*) over (partition by person_id, valid_from, acquisition_source) as n_acquisition_source,
        count(*) over (partition by person_id, valid_from, preferred_channel) as n_preferred_channel
    from held
),

described as (
    select
        person_id,
        valid_from,
        count(customer_id) as n_states,
        max_by(
            struct(account_id as said, customer_id),
            if(
                :account_id_by = 'most-frequent',
                struct(n_account_id as weight, recency),
                speaks[:account_id_by]
            )
        ) filter (where account_id is not null) as account_id,
        max_by(
            struct(kind as said, customer_id),
            if(
                :kind_by = 'most-frequent',
                struct(n_kind as weight, recency),
                speaks[:kind_by]
            )
        ) filter (where kind is not null) as kind,
        max_by(
            struct(country as said, customer_id),
            if(
                :country_by = 'most-frequent',
                struct(n_country as weight, recency),
                speaks[:country_by]
            )
        ) filter (where country is not null) as country,
        max_by(
            struct(language as said, customer_id),
            if(
                :language_by = 'most-frequent',
                struct(n_language as weight, recency),
                speaks[:language_by]
            )
        ) filter (where language is not null) as language,
        max_by(
            struct(segment as said, customer_id),
            if(
                :segment_by = 'most-frequent',
                struct(n_segment as weight, recency),
                speaks[:segment_by]
            )
        ) filter (where segment is not null) as segment,
        max_by(
            struct(persona as said, customer_id),
            if(
                :persona_by = 'most-frequent',
                struct(n_persona as weight, recency),
                speaks[:persona_by]
            )
        ) filter (where persona is not null) as persona,
        max_by(
            struct(lifecycle_stage as said, customer_id),
            if(
                :lifecycle_stage_by = 'most-frequent',
                struct(n_lifecycle_stage as weight, recency),
                speaks[:lifecycle_stage_by]
            )
        ) filter (where lifecycle_stage is not null) as lifecycle_stage,
        max_by(
            struct(acquisition_source as said, customer_id),
            if(
                :acquisition_source_by = 'most-frequent',
                struct(n_acquisition_source as weight, recency),
                speaks[:acquisition_source_by]
            )
        ) filter (where acquisition_source is not null) as acquisition_source,
        max_by(
            struct(preferred_channel as said, customer_id),
            if(
                :preferred_channel_by = 'most-frequent',
                struct(n_preferred_channel as weight, recency),
                speaks[:preferred_channel_by]
            )
        ) filter (where preferred_channel is not null) as preferred_channel
    from counted
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
    described.account_id.said as account_id,
    described.kind.said as kind,
    described.country.said as country,
    described.language.said as language,
    described.segment.said as segment,
    described.persona.said as persona,
    described.lifecycle_stage.said as lifecycle_stage,
    described.acquisition_source.said as acquisition_source,
    described.preferred_channel.said as preferred_channel,
    -- Without a consent table nothing is known; with one, silence allows being asked and nothing else.
    if(:has_consent, coalesce(agreed.survey, true), null) as consent_survey,
    if(:has_consent, coalesce(agreed.profiling, false), null) as consent_profiling,
    if(:has_consent, coalesce(agreed.followup, false), null) as consent_followup,
    if(
        described.n_states > 1,
        map_filter(
            map(
                'account_id', described.account_id.customer_id,
                'acquisition_source', described.acquisition_source.customer_id,
                'country', described.country.customer_id,
                'kind', described.kind.customer_id,
                'language', described.language.customer_id,
                'lifecycle_stage', described.lifecycle_stage.customer_id,
                'persona', described.persona.customer_id,
                'preferred_channel', described.preferred_channel.customer_id,
                'segment', described.segment.customer_id
            ),
            (attribute, record) -> record is not null
        ),
        null
    ) as taken_from
from described
inner join joined on joined.person_id = described.person_id and joined.valid_from = described.valid_from
left join agreed on agreed.person_id = described.person_id and agreed.valid_from = described.valid_from
