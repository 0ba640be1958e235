-- Contacts and cases by person and period.
-- Grain: person_id, period_start.
-- Inputs: interaction, case_ticket, identity_map.
-- A case counts as open at the end of every period until it was solved.
with contacts as (
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
),

cases as (
    select
        identity_map.person_id,
        cases.case_id,
        coalesce(cases.is_complaint, false) as is_complaint,
        coalesce(cases.reopened_count, 0) as reopened_count,
        cast(date_trunc(:period_type, from_utc_timestamp(cases.opened_at, :zone)) as date) as opened_in,
        coalesce(cases.last_solved_at, cases.closed_at) as solved_at
    from identifier(:case_ticket) as cases
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = cases.customer_id
    where cases.opened_at < :as_of
),

case_periods as (
    select
        cases.*,
        periods.period_start,
        cases.solved_at is null
        or cases.solved_at >= to_utc_timestamp(
            periods.period_start + make_interval(0, :period_months, 0, :period_days), :zone
        ) as is_open_at_end
    from cases
    lateral view explode(
        sequence(
            opened_in,
            greatest(
                opened_in,
                cast(
                    date_trunc(
                        :period_type,
                        from_utc_timestamp(least(coalesce(solved_at, :as_of), :last_instant), :zone)
                    ) as date
                )
            ),
            make_interval(0, :period_months, 0, :period_days)
        )
    ) periods as period_start
),

case_sums as (
    select
        person_id,
        period_start,
        count_if(period_start = opened_in) as n_cases,
        count_if(period_start = opened_in and is_complaint) as n_complaints,
        sum(if(period_start = opened_in, reopened_count, 0)) as n_reopened,
        count_if(is_open_at_end) as n_unresolved_end
    from case_periods
    group by person_id, period_start
)

select
    coalesce(contacts.person_id, case_sums.person_id) as person_id,
    coalesce(contacts.period_start, case_sums.period_start) as period_start,
    contacts.n_interactions,
    contacts.n_channels,
    contacts.wait_mean_s,
    contacts.n_abandoned,
    contacts.n_transfers,
    case_sums.n_cases,
    case_sums.n_complaints,
    case_sums.n_reopened,
    case_sums.n_unresolved_end
from contacts
full outer join case_sums
    on case_sums.person_id = contacts.person_id and case_sums.period_start = contacts.period_start
