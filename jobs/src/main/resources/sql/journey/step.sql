-- The steps of a process in order: hands it went through since, what came before and when, its end, whether it is cut.
-- Grain: case_key, step_no.
-- Inputs: event, activity_place, process_start, process_end.
-- One sort by case serves all windows, and none holds a whole case: one that never stops costs time, not memory.
-- A case is cut when it was opened before the log begins, or, where nobody says when it was, may have been going on then.
-- One that begins as its model says is whole all the same.
with log as (
    select min(at) as begins_at from identifier(:event)
),

placed as (
    select
        event.*,
        activity_place.place
    from identifier(:event) as event
    left join identifier(:activity_place) as activity_place on activity_place.activity = event.activity
),

told as (
    select
        case_key,
        customer_key,
        opened_at,
        at,
        seq,
        coalesce(place, 2147483647) as place,
        activity,
        tie,
        :is_each_a_step or activity is distinct from lag(activity) over in_order as is_step,
        -- Where nobody is named, nothing changed hands.
        coalesce(agent, lag(agent) ignore nulls over in_order) as agent,
        lag(agent) ignore nulls over in_order as agent_before,
        coalesce(team, lag(team) ignore nulls over in_order) as team,
        lag(team) ignore nulls over in_order as team_before
    from placed
    window in_order as (partition by case_key order by at, seq, coalesce(place, 2147483647), activity, tie)
),

handed as (
    select
        *,
        agent is distinct from agent_before and agent_before is not null as is_other_agent,
        team is distinct from team_before and team_before is not null as is_other_team,
        last_value(if(agent is distinct from agent_before, agent_before, null)) ignore nulls over earlier
            as agent_before_that,
        last_value(if(team is distinct from team_before, team_before, null)) ignore nulls over earlier
            as team_before_that,
        count_if(is_step) over (
            partition by case_key
            order by at, seq, place, activity, tie
            rows between unbounded preceding and current row
        ) as step_no
    from told
    window
        earlier as (
            partition by case_key
            order by at, seq, place, activity, tie
            rows between unbounded preceding and 1 preceding
        )
),

steps as (
    select
        case_key,
        step_no,
        max(customer_key) as customer_key,
        min(opened_at) as opened_at,
        max(activity) as activity,
        min(at) as at,
        max(at) as last_at,
        count_if(is_other_agent) as n_agent_handoffs,
        count_if(is_other_team) as n_team_handoffs,
        bool_or(agent is not null) as has_agent,
        bool_or(team is not null) as has_team,
        -- Somebody gets back at once what he handed on.
        bool_or(coalesce(is_other_agent and agent = agent_before_that, false)) as is_back_to_agent,
        bool_or(coalesce(is_other_team and team = team_before_that, false)) as is_back_to_team
    from handed
    group by case_key, step_no
),

neighbours as (
    select
        steps.*,
        lag(activity) over of_case as activity_before,
        lag(at) over of_case as at_before,
        lead(at) over of_case as at_after,
        first_value(at) over of_case as began_at,
        first_value(activity) over of_case as began_with
    from steps
    window of_case as (partition by case_key order by step_no)
)

select
    :process as process,
    neighbours.*,
    unix_micros(at) div 1000000 - unix_micros(at_before) div 1000000 as wait_s,
    at_after is null
    and (
        process_end.activity is not null
        or coalesce(:idle_hours > 0 and last_at < :as_of - make_interval(0, 0, 0, 0, :idle_hours), false)
    ) as is_end,
    process_start.activity is null
    and coalesce(
        opened_at < log.begins_at,
        :idle_hours > 0 and began_at < log.begins_at + make_interval(0, 0, 0, 0, :idle_hours),
        false
    ) as is_cut
from neighbours
cross join log
left join identifier(:process_end) as process_end on process_end.activity = neighbours.activity
left join identifier(:process_start) as process_start on process_start.activity = neighbours.began_with
