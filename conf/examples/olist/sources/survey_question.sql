-- Stars are satisfaction from 1 to 5; the message is a free text.
-- Grain: survey_id, question_id, version.
-- Inputs: reviews.
select distinct
    'review' as survey_id,
    'stars' as question_id,
    1 as version,
    'How satisfied are you?' as text_en,
    'Êtes-vous satisfait ?' as text_fr,
    'rating' as type,
    'CSAT' as metric_role,
    'P' as item_kind,
    1 as scale_min,
    5 as scale_max,
    true as higher_is_better
from reviews
