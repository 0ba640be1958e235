-- Cases opened, reopened and left open by person and period.
-- Grain: person_id, period_start.
-- Inputs: case_ticket, case_status_event, identity_map.
-- The changes of status tell when a case was open. Without them a case counts as open until it was first solved: what is
-- known of it today is no more than that, and a reopening must not reach back into the periods before it.
with changes as (
    select
        case_id,
        at,
        to_status in ('solved', 'closed') as is_done,
        coalesce(from_status, lag(to_status) over (partition by case_id order by at)) in ('solved', 'closed') as was_done,
        lead(at) over (partition by case_id order by at) as next_at
    from identifier(:case_status_event)
    where at < :as_of
),

first_changes as (
    select
        case_id,
        min(at) as at
    from changes
    group by case_id
),

cases as (
    select
        cases.case_id,
        identity_map.person_id,
        cases.opened_at,
        coalesce(cases.is_complaint, false) as is_complaint,
        if(first_changes.at is null, coalesce(cases.reopened_count, 0), 0) as reopened_count,
        coalesce(first_changes.at, cases.first_solved_at, cases.last_solved_at, cases.closed_at) as open_until,
        greatest(cases.last_solved_at, cases.closed_at) as settled_at
    from identifier(:case_ticket) as cases
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = cases.customer_id
    left join first_changes on first_changes.case_id = cases.case_id
    where cases.opened_at < :as_of
),

owned_changes as (
    select
        cases.person_id,
        greatest(changes.at, cases.opened_at) as at,
        changes.is_done,
        changes.was_done,
        -- Changes may have been exported for a part of its life only: the case itself then knows its end.
        coalesce(changes.next_at, if(cases.settled_at >= changes.at, cases.settled_at, null)) as next_at
    from changes
    inner join cases on cases.case_id = changes.case_id
),

open_spans as (
    select person_id, opened_at as open_from, open_until from cases
    union all
    select person_id, at, next_at from owned_changes where not is_done
),

ends as (
    select
        open_spans.person_id,
        open_spans.open_until,
        explode(
            sequence(
                cast(date_trunc(:period_type, from_utc_timestamp(open_from, :zone)) as date),
                cast(
                    date_trunc(
                        :period_type,
                        from_utc_timestamp(
                            greatest(open_from, least(coalesce(open_until, :as_of), :last_instant)), :zone
                        )
                    ) as date
                ),
                make_interval(0, :period_months, 0, :period_days)
            )
        ) as period_start
    from open_spans
),

events as (
    select
        person_id,
        cast(date_trunc(:period_type, from_utc_timestamp(opened_at, :zone)) as date) as period_start,
        1 as n_cases,
        if(is_complaint, 1, 0) as n_complaints,
        reopened_count as n_reopened,
        0 as n_unresolved_end
    from cases

    union all

    select
        person_id,
        cast(date_trunc(:period_type, from_utc_timestamp(at, :zone)) as date) as period_start,
        0 as n_cases,
        0 as n_complaints,
        1 as n_reopened,
        0 as n_unresolved_end
    from owned_changes
    where was_done and not is_done

    union all

    select
        person_id,
        period_start,
        0 as n_cases,
        0 as n_complaints,
        0 as n_reopened,
        1 as n_unresolved_end
    from ends
    where
        open_until is null
        or open_until >= to_utc_timestamp(
            period_start + make_interval(0, :period_months, 0, :period_days), :zone
        )
)

select
    person_id,
    period_start,
    sum(n_cases) as n_cases,
    sum(n_complaints) as n_complaints,
    sum(n_reopened) as n_reopened,
    sum(n_unresolved_end) as n_unresolved_end
from events
group by person_id, period_start
