-- What the changes of a case say of its way: how often it was reopened, handed on, sent back or done again.
-- Grain: case_id.
-- Inputs: case_status_event.
-- A change of hands is no step of its own, and a step said twice in a row is one.
with changes as (
    select
        case_id,
        at,
        to_status,
        lag(to_status) over of_case as status_before,
        to_status in ('solved', 'closed') as is_done,
        coalesce(coalesce(from_status, lag(to_status) over of_case) in ('solved', 'closed'), false) as was_done,
        -- Where nobody is named, nothing changed hands.
        coalesce(assignee, lag(assignee) ignore nulls over of_case) as assignee,
        lag(assignee) ignore nulls over of_case as assignee_before,
        coalesce(team, lag(team) ignore nulls over of_case) as team,
        lag(team) ignore nulls over of_case as team_before
    from identifier(:case_status_event)
    where at < :as_of
    window of_case as (partition by case_id order by at)
),

hands as (
    select
        case_id,
        array_sort(
            collect_list(struct(at, assignee)) filter (where assignee is distinct from assignee_before)
        ).assignee as assignees,
        array_sort(collect_list(struct(at, team)) filter (where team is distinct from team_before)).team as teams,
        collect_list(to_status) filter (where to_status is distinct from status_before) as steps,
        count_if(was_done and not is_done) as n_reopens,
        min(at) filter (where is_done) as first_solved_at,
        max(at) filter (where is_done and not was_done) as last_solved_at,
        max_by(is_done, at) as is_done,
        array_sort(collect_list(struct(at, is_done))) as states
    from changes
    group by case_id
)

select
    case_id,
    n_reopens,
    size(assignees) as n_agents_in_turn,
    size(array_distinct(assignees)) as n_agents,
    size(array_distinct(teams)) as n_teams,
    size(array_distinct(steps)) < size(steps) as has_rework,
    -- Somebody gets back at once what he handed on.
    coalesce(
        exists(zip_with(assignees, slice(assignees, 3, size(assignees)), (one, other) -> one = other), same -> same)
        or exists(zip_with(teams, slice(teams, 3, size(teams)), (one, other) -> one = other), same -> same),
        false
    ) as has_pingpong,
    first_solved_at,
    last_solved_at,
    is_done,
    states
from hands
