-- What to answer first: influence of the author × negativity × hours without an answer.
-- Grain: place.
-- Inputs: social_post, author_influence.
-- Messages nobody answered within so many days are no longer answered. An author of whom nothing is known, having written
-- once without a name, weighs as the middle one. Whoever is heard least still counts: who waits longest comes first then.
with middle as (
    select coalesce(percentile(influence, 0.5), 50) as influence
    from identifier(:author_influence)
),

unanswered as (
    select
        post.mention_id,
        post.posted_at,
        post.platform,
        post.language,
        post.text,
        post.topics,
        coalesce(author.influence, middle.influence) as influence,
        -post.sentiment as negativity,
        timestampdiff(minute, post.posted_at, cast(:as_of as timestamp)) / 60d as waiting_h
    from identifier(:social_post) as post
    cross join middle
    left join identifier(:author_influence) as author on author.author_key = post.author_key
    where
        post.standing = 'original'
        and not post.is_competitor
        and post.reply_s is null
        and post.sentiment < -0.05
        and post.posted_at >= cast(:as_of as timestamp) - make_interval(0, 0, 0, :queue_days)
),

weighed as (
    select
        *,
        round((1 + influence) / 101 * negativity * waiting_h, 6) as priority
    from unanswered
),

placed as (
    select
        *,
        row_number() over (order by priority desc, posted_at, mention_id) as place
    from weighed
)

select
    cast(place as int) as place,
    mention_id,
    posted_at,
    platform,
    language,
    text,
    topics,
    influence,
    negativity,
    waiting_h,
    priority
from placed
where place <= :queue_length
