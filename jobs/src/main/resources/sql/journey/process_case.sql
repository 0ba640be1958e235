-- Cases of processes: how long they took, by which way, how straight, and what of the model they break.
-- Grain: process, case_key.
-- Inputs: move, wrong_order.
-- Nobody knows what a case that is cut did before: its way, time and what it lacks are not told.
with disorder as (
    select
        process,
        case_key,
        count(*) as n
    from identifier(:wrong_order)
    group by process, case_key
),

cases as (
    select
        process,
        case_key,
        max(customer_key) as customer_key,
        max(longest) as longest,
        bool_or(has_model) as has_model,
        max(mandatory) as mandatory,
        max(precedences) as precedences,
        min(at) as started_at,
        max(last_at) as last_at,
        max(at) as last_step_at,
        bool_or(is_end) as is_complete,
        bool_or(is_cut) as is_cut,
        count_if(to_activity <> '(end)') as n_steps,
        collect_set(to_activity) filter (where to_activity <> '(end)') as activities,
        -- Of a case that never stops only its beginning is held.
        array_sort(
            collect_list(struct(move_no, to_activity)) filter (where to_activity <> '(end)' and move_no <= longest)
        ).to_activity as first_steps,
        sum(n_agent_handoffs) as n_agent_handoffs,
        sum(n_team_handoffs) as n_team_handoffs,
        bool_or(has_agent) as has_agent,
        bool_or(has_team) as has_team,
        bool_or(is_back_to_agent) as has_agent_pingpong,
        bool_or(is_back_to_team) as has_team_pingpong,
        count_if(violation = 'wrong_start') as n_wrong_start,
        count_if(violation = 'wrong_step') as n_wrong_step,
        count_if(violation = 'unknown_activity') as n_unknown_activity,
        count_if(violation = 'wrong_end') as n_wrong_end
    from identifier(:move)
    group by process, case_key
),

judged as (
    select
        cases.*,
        concat(
            array_join(first_steps, ' > '), if(n_steps > longest, concat(' > +', n_steps - longest), '')
        ) as path,
        is_complete and not is_cut as is_whole,
        if(is_complete and not is_cut, array_except(mandatory, activities), array()) as missing_activities,
        coalesce(disorder.n, 0) as n_wrong_order,
        -- The start and every move; what may come only after something else; of a finished case its end and the
        -- activities it must have.
        n_steps
        + if(
            is_cut,
            0,
            size(filter(precedences, precedence -> array_contains(activities, precedence.then_activity)))
        )
        + if(is_complete, if(is_cut, 1, 1 + size(mandatory)), 0) as n_rules
    from cases
    left join disorder on disorder.process = cases.process and disorder.case_key = cases.case_key
),

counted as (
    select
        *,
        n_wrong_start + n_wrong_step + n_unknown_activity + n_wrong_end + size(missing_activities) + n_wrong_order
            as n_violations
    from judged
)

select
    process,
    case_key,
    customer_key,
    path,
    started_at,
    last_at,
    is_complete,
    is_cut,
    is_whole,
    if(is_whole, cast(from_utc_timestamp(last_at, :zone) as date), null) as ended_on,
    n_steps,
    size(activities) as n_activities,
    left(sha2(path, 256), 16) as variant_id,
    if(is_whole, unix_micros(last_step_at) div 1000000 - unix_micros(started_at) div 1000000, null) as throughput_s,
    n_steps > size(activities) as has_rework,
    n_steps - size(activities) as n_rework,
    has_agent_pingpong,
    has_team_pingpong,
    has_agent_pingpong or has_team_pingpong as has_pingpong,
    if(has_agent, n_agent_handoffs, null) as n_agent_handoffs,
    if(has_team, n_team_handoffs, null) as n_team_handoffs,
    if(has_model, n_violations = 0, null) as fits,
    if(has_model, 1 - n_violations / n_rules, null) as fitness,
    if(has_model, n_wrong_start, null) as n_wrong_start,
    if(has_model, n_wrong_step, null) as n_wrong_step,
    if(has_model, n_unknown_activity, null) as n_unknown_activity,
    if(has_model, n_wrong_end, null) as n_wrong_end,
    if(has_model, cast(size(missing_activities) as bigint), null) as n_missing_activity,
    if(has_model, n_wrong_order, null) as n_wrong_order,
    missing_activities
from counted
