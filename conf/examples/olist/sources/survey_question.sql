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

union all

select distinct
    'review' as survey_id,
    'message' as question_id,
    1 as version,
    'Would you like to add something?' as text_en,
    'Souhaitez-vous ajouter quelque chose ?' as text_fr,
    'text' as type,
    'VERBATIM' as metric_role,
    'none' as item_kind,
    cast(null as int) as scale_min,
    cast(null as int) as scale_max,
    cast(null as boolean) as higher_is_better
from reviews
