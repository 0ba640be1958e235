-- The one survey there is: a review is asked for after each order.
-- Grain: survey_id.
-- Inputs: reviews.
select distinct
    'review' as survey_id,
    'Order review' as name,
    'transactional' as type,
    'product' as object,
    'email' as channel
from reviews
