-- Cases: how soon they were answered and solved, how often reopened and handed on.
-- Grain: case_id.
-- Inputs: opened_case, business_time.
-- Times that run backwards are unknown, and said to be.
with timed as (
    select
        opened_case.*,
        (unix_micros(:as_of) - unix_micros(opened_at)) / 86400e6d as age_days,
        (unix_micros(replied_at) - unix_micros(clock_from)) / 1e6d as reply_s,
        (unix_micros(first_done_at) - unix_micros(opened_at)) / 1e6d as first_s,
        (unix_micros(last_done_at) - unix_micros(opened_at)) / 1e6d as full_s
    from identifier(:opened_case) as opened_case
)

select
    timed.case_id,
    person_id,
    ticket_person_id,
    opened_at,
    cast(from_utc_timestamp(opened_at, :zone) as date) as opened_on,
    first_done_at as first_solved_at,
    cast(from_utc_timestamp(first_done_at, :zone) as date) as first_solved_on,
    last_done_at as solved_at,
    cast(from_utc_timestamp(last_done_at, :zone) as date) as solved_on,
    channel,
    team,
    priority,
    reason_l1,
    reason_l2,
    product_line,
    service_id,
    is_complaint,
    age_days,
    coalesce(reply_s < 0, false) or coalesce(first_s < 0, false) or coalesce(full_s < 0, false) as is_clock_skewed,
    if(reply_s >= 0, reply_s, null) as first_reply_s,
    reply_time.business_s as first_reply_business_s,
    if(first_s >= 0, first_s, null) as first_resolution_s,
    first_time.business_s as first_resolution_business_s,
    if(full_s >= 0, full_s, null) as full_resolution_s,
    full_time.business_s as full_resolution_business_s,
    last_done_at is not null as is_solved,
    n_reopens,
    n_reopens > 0 as is_reopened,
    n_agents,
    if(n_agents > 0, n_agents_in_turn - 1, null) as n_handoffs,
    if(n_teams > 0, n_teams > 1, null) as is_escalated,
    n_contacts,
    n_replies,
    if(last_done_at is not null and n_replies is not null, n_replies = 1, null) as is_one_touch,
    if(last_done_at is not null and n_agents > 0, n_reopens = 0 and n_agents = 1, null) as is_closed_first_contact,
    -- Solved and opened again is not solved.
    if(
        age_days >= 30,
        coalesce(not (was_done_after_30d or coalesce(full_s <= 2592000, false)), first_s > 2592000, true),
        null
    ) as is_unresolved_30d,
    has_rework,
    has_pingpong,
    country,
    language,
    segment,
    kind
from timed
left join identifier(:business_time) as reply_time on reply_time.span_id = concat(timed.case_id, ':reply')
left join identifier(:business_time) as first_time on first_time.span_id = concat(timed.case_id, ':first')
left join identifier(:business_time) as full_time on full_time.span_id = concat(timed.case_id, ':full')
