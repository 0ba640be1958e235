-- Contacts customers began, each once, with the customer as known at the end of the month of the contact.
-- Grain: contact_id.
-- Inputs: interaction, identity_map, person_history.
-- Of contacts of a customer by a channel within a minute the answered one counts, from the beginning of the first.
with begun as (
    select
        *,
        coalesce(ended_at, answered_at, abandoned_at, started_at) as over_at,
        -- What became of a contact that is not over yet is not known yet.
        coalesce(ended_at, answered_at, abandoned_at, started_at) < :as_of as is_over,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(started_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:interaction)
    where
        coalesce(direction, 'in') = 'in'
        and not coalesce(is_spam, false)
        and not coalesce(is_test, false)
        and started_at < :as_of
),

known as (
    select
        begun.*,
        person.person_id,
        coalesce(person.person_id, begun.customer_id, begun.interaction_id) as caller,
        person.country,
        coalesce(person.language, begun.language) as spoken,
        person.segment,
        person.kind,
        person.preferred_channel
    from begun
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = begun.customer_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < begun.known_until
            and (person.valid_to is null or person.valid_to >= begun.known_until)
    where identity_map.person_id is null or person.person_id is not null
),

spaced as (
    select
        *,
        lag(started_at) over (partition by caller, channel order by started_at, interaction_id) as last_at
    from known
),

numbered as (
    select
        *,
        count_if(last_at is null or started_at > last_at + interval 60 seconds) over (
            partition by caller, channel order by started_at, interaction_id
            rows between unbounded preceding and current row
        ) as contact_no
    from spaced
),

ranked as (
    select
        *,
        min(started_at) over (partition by caller, channel, contact_no) as first_at,
        row_number() over (
            partition by caller, channel, contact_no
            order by coalesce(outcome = 'answered', false) desc, started_at, interaction_id
        ) as best_first
    from numbered
)

select
    interaction_id as contact_id,
    person_id,
    coalesce(person_id, concat('contact:', interaction_id)) as contact_person_id,
    first_at as started_at,
    case_id,
    channel,
    queue,
    team,
    reason_l1,
    reason_l2,
    product_line,
    service_id,
    order_id,
    if(is_over, outcome, null) as outcome,
    channel = 'bot' as is_bot,
    channel <> 'bot' and is_over and coalesce(outcome = 'answered', false) as is_answered,
    if(is_over, over_at, null) as over_at,
    queue_entered_at,
    if(answered_at < :as_of, answered_at, null) as answered_at,
    if(abandoned_at < :as_of, abandoned_at, null) as abandoned_at,
    if(is_over, wait_s, null) as wait_s,
    if(is_over, talk_s, null) as talk_s,
    if(is_over, hold_s, null) as hold_s,
    if(is_over, acw_s, null) as acw_s,
    concurrent_max,
    if(is_over, coalesce(transfers, 0), 0) as transfers,
    -- A word of thanks asks for nothing, if it is all there is.
    coalesce(
        length(trim(text)) <= 20
        and lower(trim(text)) rlike concat(
            '^((ok|okay|oui|yes|parfait|super|perfect|great)[ ,.!]*)?',
            '(merci|thanks|thank you|thx|danke|gracias|grazie|obrigad[oa]|bedankt)',
            '( (beaucoup|bien|infiniment|d.avance|à (vous|toi|tous)|(pour|de) (tout|votre aide)|a lot|so much|very much|again',
            '|for (all|your help)|schön))?[ .!,:;)…]*$'
        ),
        false
    ) as is_thanks,
    country,
    spoken as language,
    segment,
    kind,
    preferred_channel
from ranked
where best_first = 1
