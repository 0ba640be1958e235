-- What is said in public, all months together: of every brand, and of ours by topic.
-- Grain: brand, topic.
-- Inputs: social_metric.
select
    brand,
    topic,
    status,
    n_mentions,
    n_authors,
    share_of_voice,
    voice_low,
    voice_high,
    n_felt,
    net_sentiment,
    net_low,
    net_high,
    contribution,
    n_due,
    response_rate,
    response_low,
    response_high,
    reply_p50_s
from identifier(:social_metric)
where period_type = 'all' and (topic = 'all' or brand = 'own')
order by brand, topic
