-- Cases that do something before what has to come first, whether or not that comes later.
-- Grain: process, case_key, first_activity, then_activity.
-- Inputs: move, model_precedence.
-- Of a case whose beginning is not known nobody knows what came first.
select
    move.process,
    move.case_key,
    model_precedence.first_activity,
    model_precedence.then_activity
from identifier(:move) as move
inner join identifier(:model_precedence) as model_precedence
    on
        model_precedence.process = move.process
        and move.to_activity in (model_precedence.first_activity, model_precedence.then_activity)
where not move.is_cut
group by move.process, move.case_key, model_precedence.first_activity, model_precedence.then_activity
having
    min(move.move_no) filter (where move.to_activity = model_precedence.then_activity)
    < coalesce(
        min(move.move_no) filter (where move.to_activity = model_precedence.first_activity), 9223372036854775807
    )
