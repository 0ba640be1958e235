-- Comments with a score, at most so many of a language, chosen by their keys and in an order that is always the same.
-- Grain: response_id, question_id.
-- Inputs: verbatim.
-- More than two thousand characters say no more of a feeling.
with scored as (
    select
        language,
        respondent_id,
        left(text, 2000) as text,
        ltr,
        csat_norm100,
        row_number() over (
            partition by language order by xxhash64(response_id, question_id), response_id, question_id
        ) as place
    from identifier(:verbatim)
    where is_comment and score_group is not null
)

select
    language,
    respondent_id,
    text,
    ltr,
    csat_norm100
from scored
where place <= :most_comments and array_contains(split(:languages, ','), language)
order by language, place
