-- How much is said of us and of others, how it feels, and whether we answer, month by month.
-- Grain: period_start, brand.
-- Inputs: social_metric.
select
    period_start,
    brand,
    n_mentions,
    round(share_of_voice, 1) as share_of_voice,
    round(net_sentiment, 1) as net_sentiment,
    round(net_low, 1) as net_low,
    round(net_high, 1) as net_high,
    round(response_rate, 1) as response_rate,
    round(reply_p50_s / 3600, 1) as reply_p50_h,
    n_reposts,
    n_automated,
    n_staff,
    status
from social_metric
where period_type = 'month' and topic = 'all' and brand <> 'all'
order by period_start desc, brand
