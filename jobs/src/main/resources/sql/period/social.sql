-- Public messages of known customers about the company by person and period.
-- Grain: person_id, period_start.
-- Inputs: social_mention, identity_map.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(mention.at, :zone)) as date) as period_start,
    count(*) as n_mentions,
    cast(avg(cast(mention.sentiment as decimal(18, 9))) as double) as sentiment_mean
from identifier(:social_mention) as mention
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = mention.customer_id
where not coalesce(mention.competitor_flag, false) and mention.at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(mention.at, :zone)) as date)
