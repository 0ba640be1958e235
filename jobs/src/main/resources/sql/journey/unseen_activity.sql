-- Activities a model speaks of that no step has: a name may have been changed, or misspelt.
-- Grain: process, activity.
-- Inputs: model_activity, step.
select
    model_activity.process,
    model_activity.activity
from identifier(:model_activity) as model_activity
left anti join
    (select distinct process, activity from identifier(:step)) as seen
    on seen.process = model_activity.process and seen.activity = model_activity.activity
order by model_activity.process, model_activity.activity
