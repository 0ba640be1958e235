-- Contacts by person and period, each once: those the metrics of contacts count.
-- Grain: person_id, period_start.
-- Inputs: inbound.
-- A contact counts where it began. How it went is certain when it is over, and told of that period: a call over midnight must
-- not reach into a month that is closed.
with contacts as (
    select
        person_id,
        channel,
        cast(date_trunc(:period_type, from_utc_timestamp(started_at, :zone)) as date) as begun_in,
        cast(date_trunc(:period_type, from_utc_timestamp(over_at, :zone)) as date) as over_in,
        if(is_answered and wait_s >= 0, wait_s, null) as wait_s,
        -- What an agent spent on a contact: talking, holding, and after it. What came after must be told.
        if(is_answered and talk_s >= 0, talk_s + coalesce(hold_s, 0) + acw_s, null) as handling_s,
        not is_bot and coalesce(outcome = 'abandoned', false) as is_abandoned,
        coalesce(transfers, 0) as transfers
    from identifier(:inbound)
    where person_id is not null
),

moments as (
    select
        person_id,
        begun_in as period_start,
        channel,
        1 as n_begun,
        null as wait_s,
        null as handling_s,
        false as is_abandoned,
        0 as transfers
    from contacts

    union all

    select
        person_id,
        over_in as period_start,
        channel,
        0 as n_begun,
        wait_s,
        handling_s,
        is_abandoned,
        transfers
    from contacts
    where over_in is not null
),

-- Sums of whole numbers and decimals: no order of adding changes a digit.
by_channel as (
    select
        person_id,
        period_start,
        channel,
        sum(n_begun) as n_contacts,
        count(wait_s) as n_waits,
        sum(cast(wait_s as decimal(18, 6))) as wait_s,
        count(handling_s) as n_handled,
        sum(cast(handling_s as decimal(18, 6))) as handling_s,
        count_if(is_abandoned) as n_abandoned,
        sum(transfers) as n_transfers
    from moments
    group by person_id, period_start, channel
)

select
    person_id,
    period_start,
    sum(n_contacts) as n_interactions,
    count_if(n_contacts > 0) as n_channels,
    map_from_entries(
        array_sort(collect_list(struct(channel, n_contacts)) filter (where n_contacts > 0))
    ) as interactions_by_channel,
    cast(sum(wait_s) / sum(n_waits) as double) as wait_mean_s,
    cast(sum(handling_s) / sum(n_handled) as double) as aht_mean_s,
    sum(n_abandoned) as n_abandoned,
    sum(n_transfers) as n_transfers
from by_channel
group by person_id, period_start
