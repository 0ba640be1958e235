-- Contacts by person and period.
-- Grain: person_id, period_start.
-- Inputs: interaction, identity_map.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(interaction.started_at, :zone)) as date) as period_start,
    count(*) as n_interactions,
    count(distinct interaction.channel) as n_channels,
    cast(
        avg(cast(interaction.wait_s as decimal(18, 6)))
        filter (where interaction.outcome = 'answered' and interaction.wait_s >= 0) as double
    ) as wait_mean_s,
    count_if(interaction.outcome = 'abandoned') as n_abandoned,
    sum(coalesce(interaction.transfers, 0)) as n_transfers
from identifier(:interaction) as interaction
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = interaction.customer_id
where
    coalesce(interaction.direction, 'in') = 'in'
    and not coalesce(interaction.is_spam, false)
    and not coalesce(interaction.is_test, false)
    and interaction.started_at < :as_of
group by
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(interaction.started_at, :zone)) as date)
