-- What a metric means, as it was computed.
-- Grain: metric_id.
-- Inputs: metric_definitions.
select
    metric_id,
    metric_version as version,
    name_en,
    name_fr,
    purpose,
    objective,
    formula_text as formula,
    fact_table,
    unit,
    direction,
    ci_method as interval,
    requires,
    equivalent_in,
    variants,
    is_default,
    owner
from identifier(:metric_definitions)
where metric_id = :metric_id
