-- Whether a driver counts for more, or for less, in a segment than elsewhere.
-- Grain: model, segment, driver_id.
-- Inputs: driver_compare.
-- The test of an interaction: the coefficient of the driver in the segment beside that among all other answers.
select
    model,
    subject as segment,
    reference,
    driver_id,
    share_diff,
    share_lo,
    share_hi,
    share_p_adj,
    beta_diff,
    beta_se,
    beta_p as interaction_p,
    beta_p_adj as interaction_p_adj
from identifier(:driver_compare)
where kind = 'segment'
