-- The feeling people read in a tweet is satisfaction from 1 to 3, the reason they read in a negative one a choice.
-- Grain: survey_id, question_id, version.
-- Inputs: tweets.
with questions as (
    select *
    from
        values
        ('feeling', 'rating', 'CSAT', 'Feeling read in the tweet', 'Sentiment lu dans le tweet'),
        ('reason', 'choice', 'OTHER', 'Reason read in a negative tweet', 'Raison lue dans un tweet négatif'),
        ('tweet', 'text', 'VERBATIM', 'The tweet', 'Le tweet')
        as questions (question_id, type, metric_role, text_en, text_fr)
)

select
    'tweet' as survey_id,
    question_id,
    1 as version,
    text_en,
    text_fr,
    type,
    metric_role,
    if(type = 'rating', 'P', 'none') as item_kind,
    if(type = 'rating', 1, null) as scale_min,
    if(type = 'rating', 3, null) as scale_max,
    if(type = 'rating', true, null) as higher_is_better
from questions
where exists (select 1 from tweets)
