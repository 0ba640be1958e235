-- Contacts by person and period, each once: those the metrics of contacts count.
-- Grain: person_id, period_start.
-- Inputs: inbound.
with contacts as (
    select
        person_id,
        cast(date_trunc(:period_type, from_utc_timestamp(started_at, :zone)) as date) as period_start,
        channel,
        if(is_answered and wait_s >= 0, wait_s, null) as wait_s,
        -- What an agent spent on a contact: talking, holding, and after it. What came after must be told.
        if(is_answered and talk_s >= 0, talk_s + coalesce(hold_s, 0) + acw_s, null) as handling_s,
        not is_bot and coalesce(outcome = 'abandoned', false) as is_abandoned,
        coalesce(transfers, 0) as transfers
    from identifier(:inbound)
    where person_id is not null
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
