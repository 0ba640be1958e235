-- Stars and messages as answers.
-- Grain: response_id, question_id.
-- Inputs: reviews.
select
    concat(review_id, '-', order_id) as response_id,
    'stars' as question_id,
    '' as sub_question_id,
    review_score as value_number,
    cast(null as string) as value_text
from reviews

union all

select
    concat(review_id, '-', order_id) as response_id,
    'message' as question_id,
    '' as sub_question_id,
    cast(null as string) as value_number,
    concat_ws(' ', review_comment_title, review_comment_message) as value_text
from reviews
where coalesce(review_comment_title, review_comment_message) is not null
