-- Cases that are open when a month ends, and how long they have been.
-- Grain: case_id, period_start.
-- Inputs: ticket, case_step.
-- The running month ends now. Without changes of status a case counts as open until it was first solved: what is known of
-- it today is no more than that.
with months as (
    select
        ticket.*,
        case_step.states,
        explode(
            sequence(
                trunc(from_utc_timestamp(opened_at, :zone), 'month'),
                cast(
                    date_trunc(
                        'month',
                        from_utc_timestamp(
                            greatest(opened_at, coalesce(solved_at, :as_of - interval 1 microsecond)), :zone
                        )
                    ) as date
                ),
                interval 1 month
            )
        ) as period_start
    from identifier(:ticket) as ticket
    left join identifier(:case_step) as case_step on case_step.case_id = ticket.case_id
),

ended as (
    select
        *,
        least(to_utc_timestamp(add_months(period_start, 1), :zone), :as_of) as ends_at
    from months
),

changed as (
    select
        *,
        try_element_at(filter(states, state -> state.at < ends_at), -1) as last_change
    from ended
)

select
    case_id,
    period_start,
    person_id,
    ticket_person_id,
    opened_at,
    (unix_micros(ends_at) - unix_micros(opened_at)) / 86400e6d as age_days,
    channel,
    team,
    priority,
    reason_l1,
    reason_l2,
    product_line,
    service_id,
    is_complaint,
    country,
    language,
    segment,
    kind
from changed
where
    coalesce(solved_at >= ends_at, true)
    -- What its last change until then left it in, unless the case itself was solved after that.
    and coalesce(
        not (last_change.is_done or (first_solved_at > last_change.at and first_solved_at < ends_at)),
        first_solved_at >= ends_at,
        true
    )
