-- Contacts by person and period.
-- Grain: person_id, period_start.
-- Inputs: interaction, identity_map.
with contacts as (
    select
        identity_map.person_id,
        cast(date_trunc(:period_type, from_utc_timestamp(interaction.started_at, :zone)) as date) as period_start,
        interaction.channel,
        if(interaction.outcome = 'answered' and interaction.wait_s >= 0, interaction.wait_s, null) as wait_s,
        -- What an agent spent on a contact: talking, holding, and after it.
        if(
            interaction.outcome = 'answered' and interaction.talk_s >= 0,
            interaction.talk_s + coalesce(interaction.hold_s, 0) + coalesce(interaction.acw_s, 0),
            null
        ) as handling_s,
        interaction.outcome = 'abandoned' as is_abandoned,
        coalesce(interaction.transfers, 0) as transfers
    from identifier(:interaction) as interaction
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = interaction.customer_id
    where
        coalesce(interaction.direction, 'in') = 'in'
        and not coalesce(interaction.is_spam, false)
        and not coalesce(interaction.is_test, false)
        and interaction.started_at < :as_of
),

-- Sums of whole numbers and decimals: no order of adding changes a digit.
by_channel as (
    select
        person_id,
        period_start,
        channel,
        count(*) as n_contacts,
        count(wait_s) as n_waits,
        sum(cast(wait_s as decimal(18, 6))) as wait_s,
        count(handling_s) as n_handled,
        sum(cast(handling_s as decimal(18, 6))) as handling_s,
        count_if(is_abandoned) as n_abandoned,
        sum(transfers) as n_transfers
    from contacts
    group by person_id, period_start, channel
)

select
    person_id,
    period_start,
    sum(n_contacts) as n_interactions,
    count(*) as n_channels,
    map_from_entries(array_sort(collect_list(struct(channel, n_contacts)))) as interactions_by_channel,
    cast(sum(wait_s) / sum(n_waits) as double) as wait_mean_s,
    cast(sum(handling_s) / sum(n_handled) as double) as aht_mean_s,
    sum(n_abandoned) as n_abandoned,
    sum(n_transfers) as n_transfers
from by_channel
group by person_id, period_start
