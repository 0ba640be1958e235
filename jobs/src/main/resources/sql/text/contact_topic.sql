-- Every contact with words beside every topic, and whether it speaks of it.
-- Grain: contact_id, topic.
-- Inputs: contact_comment.
-- What is written in languages nobody reads may speak of anything: it is in no base.
with beside as (
    select
        *,
        explode(split(:topics, ',')) as topic
    from identifier(:contact_comment)
    where is_comment and find_in_set(language, :languages) > 0
)

select
    contact_id,
    topic,
    contact_person_id,
    started_on,
    channel,
    product_line,
    service_id,
    segment,
    array_contains(topics, topic) as is_mentioned
from beside
