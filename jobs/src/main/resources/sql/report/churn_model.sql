-- The model that scores, and how good it is.
-- Grain: model_id.
-- Inputs: churn_model.
select
    model_id,
    algorithm,
    horizon_d,
    status,
    validation,
    n_test,
    base_rate,
    auc,
    auc_lo,
    auc_hi,
    calib_slope,
    lift_decile1,
    baseline_rule,
    baseline_auc,
    warnings
from identifier(:churn_model)
where is_current
