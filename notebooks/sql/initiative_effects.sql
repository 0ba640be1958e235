-- What initiatives changed of the metric they were meant to move, with the evidence behind it.
-- Grain: initiative_id.
-- Inputs: initiative_effect, initiative, metric_definitions.
with names as (
    select
        metric_id,
        max_by(name_en, metric_version) as name,
        max_by(unit, metric_version) as unit
    from metric_definitions
    group by metric_id
)

select
    effect.initiative_id,
    initiative.name,
    names.name as metric,
    names.unit,
    effect.method,
    effect.grade,
    round(effect.estimate, 3) as estimate,
    round(effect.ci_low, 3) as ci_low,
    round(effect.ci_high, 3) as ci_high,
    effect.expected_effect,
    effect.n_customers,
    effect.first_month,
    effect.warnings
from initiative_effect as effect
left join initiative on initiative.initiative_id = effect.initiative_id
left join names on names.metric_id = effect.metric_id
order by effect.grade nulls last, effect.initiative_id
