-- Reviews; a review of two orders counts for each, so the order is part of the key.
-- Grain: response_id.
-- Inputs: reviews, orders.
select
    concat(reviews.review_id, '-', reviews.order_id) as response_id,
    'review' as survey_id,
    orders.customer_id,
    orders.order_id,
    to_utc_timestamp(reviews.review_creation_date, 'America/Sao_Paulo') as started_at,
    to_utc_timestamp(reviews.review_answer_timestamp, 'America/Sao_Paulo') as completed_at,
    'complete' as status,
    'email' as distribution_channel,
    'pt' as language
from reviews
left join orders on orders.order_id = reviews.order_id
