-- Comments no topic rule knows, as the stems they have.
-- Grain: language, response_id.
-- Inputs: comment_word, response_topic.
-- They are numbered in an order that is always the same and has nothing to do with what they say.
with comments as (
    select
        word.language,
        word.response_id,
        min(word.respondent_id) as respondent_id,
        min(word.score_group) as score_group,
        array_sort(collect_set(word.stem)) as stems
    from identifier(:comment_word) as word
    left anti join identifier(:response_topic) as topic on topic.response_id = word.response_id
    group by word.language, word.response_id
)

select
    *,
    row_number() over (partition by language order by xxhash64(response_id), response_id) as place
from comments
