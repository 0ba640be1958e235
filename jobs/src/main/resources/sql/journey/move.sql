-- From one step of a case to the next, the way in and the way out included, held against the model of the process.
-- Grain: process, case_key, move_no.
-- Inputs: step, process_rule, model_activity, model_move.
-- A case whose beginning is not known comes from (cut), which no rule speaks of.
-- A way out there is of finished cases only; leaving an activity the model does not know is not held against a case twice.
with moves as (
    select
        process,
        case_key,
        step_no as move_no,
        coalesce(activity_before, if(is_cut, '(cut)', '(start)')) as from_activity,
        activity as to_activity,
        customer_key,
        wait_s,
        at,
        last_at,
        is_cut,
        is_end,
        n_agent_handoffs,
        n_team_handoffs,
        has_agent,
        has_team,
        is_back_to_agent,
        is_back_to_team
    from identifier(:step)
    union all
    select
        process,
        case_key,
        step_no + 1 as move_no,
        activity as from_activity,
        '(end)' as to_activity,
        customer_key,
        null as wait_s,
        null as at,
        null as last_at,
        is_cut,
        null as is_end,
        0 as n_agent_handoffs,
        0 as n_team_handoffs,
        false as has_agent,
        false as has_team,
        false as is_back_to_agent,
        false as is_back_to_team
    from identifier(:step)
    where is_end
)

select
    moves.*,
    process_rule.longest,
    process_rule.has_model,
    process_rule.mandatory,
    process_rule.precedences,
    case
        when not process_rule.has_model or model_move.process is not null then null
        when moves.to_activity = '(end)' then if(process_rule.has_end, 'wrong_end', null)
        when known_to.process is null then 'unknown_activity'
        when moves.from_activity = '(start)' then 'wrong_start'
        when known_from.process is not null then 'wrong_step'
    end as violation
from moves
inner join identifier(:process_rule) as process_rule on process_rule.process = moves.process
left join identifier(:model_activity) as known_from
    on known_from.process = moves.process and known_from.activity = moves.from_activity
left join identifier(:model_activity) as known_to
    on known_to.process = moves.process and known_to.activity = moves.to_activity
left join identifier(:model_move) as model_move
    on
        model_move.process = moves.process
        and model_move.from_activity = moves.from_activity
        and model_move.to_activity = moves.to_activity
