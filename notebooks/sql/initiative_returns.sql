-- What initiatives changed, what that brings for what it cost, and what it rests on.
-- Grain: initiative_id.
-- Inputs: initiative_return, initiative_effect.
select
    returned.initiative_id,
    returned.is_planned,
    returned.status,
    effect.metric_id,
    round(effect.estimate, 2) as effect,
    round(effect.ci_low, 2) as effect_low,
    round(effect.ci_high, 2) as effect_high,
    effect.grade,
    returned.cost,
    returned.benefit,
    returned.benefit_proven,
    round(returned.euro_per_euro, 2) as euro_per_euro,
    returned.npv,
    returned.npv_lo,
    returned.npv_hi,
    returned.payback_months,
    returned.evidence,
    returned.warnings
from initiative_return as returned
left join initiative_effect as effect on effect.initiative_id = returned.initiative_id
where returned.scope = 'initiative'
order by returned.initiative_id
