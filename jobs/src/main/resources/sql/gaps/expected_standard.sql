-- What customers say they expect of a promise, in its own unit.
-- Grain: a rating.
-- Inputs: rating, asked_standard.
select
    'asked' as source,
    asked_standard.item as subject,
    rating.respondent_id as cluster_key,
    rating.completed_on as happened_on,
    rating.service_id,
    rating.product_line,
    rating.value * asked_standard.times as from_value,
    0d as to_value
from identifier(:rating) as rating
inner join identifier(:asked_standard) as asked_standard
    on
        asked_standard.question = rating.question_id
        and asked_standard.survey in ('', rating.survey_id)
