-- Who is heard: the share of authors that weigh less, by followers, by what they stir, and by how much is about us.
-- Grain: author_key.
-- Inputs: social_post.
-- Of the last twelve months. Without followers the widest reach stands for them; an author nobody reacts to
-- weighs nothing. Where reactions to an author are unknown, those to the others on the mean stand for them.
with authors as (
    select
        author_key,
        count_if(not is_competitor) as n_posts,
        count_if(is_competitor) as n_competitor_posts,
        coalesce(max_by(followers, struct(posted_at, mention_id)) filter (where followers is not null), max(reach)) as audience,
        sum(engagement) / nullif(sum(reach), 0) as engagement_rate,
        count_if(not is_competitor and size(topics) > 0) / count(*) as relevance,
        count_if(not is_competitor and sentiment > 0.05) as n_positive,
        count_if(not is_competitor and sentiment < -0.05) as n_negative,
        count_if(not is_competitor and sentiment is not null) as n_felt,
        max(posted_at) as last_posted_at
    from identifier(:social_post)
    where
        standing = 'original'
        and author_key not like 'mention:%'
        and posted_at >= cast(:as_of as timestamp) - interval 365 days
    group by author_key
),

weighed as (
    select
        *,
        -- Nine decimals are the same on every machine.
        round(
            ln(1 + coalesce(audience, 0)) * coalesce(engagement_rate, avg(engagement_rate) over (), 1) * relevance, 9
        ) as weight
    from authors
),

placed as (
    select
        *,
        round(100 * percent_rank() over (order by weight), 6) as influence
    from weighed
)

select
    author_key,
    n_posts,
    n_competitor_posts,
    audience,
    engagement_rate,
    relevance,
    weight,
    influence,
    influence >= 90 and weight > 0 as is_influencer,
    100 * (n_positive - n_negative) / nullif(n_felt, 0) as net_sentiment,
    last_posted_at
from placed
