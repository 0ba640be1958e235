-- Sums over the public messages of a month, and of all months, by brand and by topic.
-- Grain: period_type, period_start, brand, topic.
-- Inputs: social_post.
-- Authors are the clusters. Brand all is every brand; topic all is every message, none those without one. A message
-- that speaks of several topics is divided among them. An answer is due once a week has gone by.
with posts as (
    select
        *,
        explode(
            array(
                named_struct('type', 'month', 'start', period_start),
                named_struct('type', 'all', 'start', first_month)
            )
        ) as period
    from (
        select
            *,
            if(is_competitor, coalesce(brand, 'competitor'), 'own') as told_brand,
            min(period_start) over () as first_month
        from identifier(:social_post)
    ) as dated
),

left_out as (
    select
        period.type as period_type,
        period.start as period_start,
        told_brand as brand,
        count_if(standing = 'repost') as n_reposts,
        count_if(standing = 'automated') as n_automated,
        count_if(standing = 'staff') as n_staff
    from posts
    group by period.type, period.start, told_brand
),

mentions as (
    select
        period.type as period_type,
        period.start as period_start,
        author_key,
        reach,
        sentiment,
        reply_s,
        not is_competitor and known_before >= date_add(cast(posted_at as date), 7) as is_due,
        cast(1 as decimal(18, 9)) as part,
        explode(array(told_brand, 'all')) as brand,
        'all' as topic
    from posts
    where standing = 'original'

    union all

    select
        period.type as period_type,
        period.start as period_start,
        author_key,
        reach,
        sentiment,
        reply_s,
        known_before >= date_add(cast(posted_at as date), 7) as is_due,
        cast(1d / greatest(size(topics), 1) as decimal(18, 9)) as part,
        told_brand as brand,
        explode(if(size(topics) = 0, array('none'), topics)) as topic
    from posts
    where standing = 'original' and not is_competitor
),

by_author as (
    select
        period_type,
        period_start,
        brand,
        topic,
        author_key,
        count(*) as n,
        count(sentiment) as n_felt,
        count_if(sentiment > 0.05) as n_positive,
        count_if(sentiment < -0.05) as n_negative,
        coalesce(sum(part) filter (where sentiment > 0.05), 0) - coalesce(sum(part) filter (where sentiment < -0.05), 0)
            as net_part,
        count_if(is_due) as n_due,
        count_if(is_due and reply_s <= 604800) as n_answered,
        coalesce(sum(reach) filter (where sentiment is not null), 0) as reach,
        coalesce(sum(cast(reach * sentiment as decimal(28, 6))), 0) as felt_reach
    from mentions
    group by period_type, period_start, brand, topic, author_key
),

of_all as (
    select
        *,
        max(if(brand = 'all', n, null)) over (partition by period_type, period_start, author_key, topic) as n_all
    from by_author
),

sums as (
    select
        period_type,
        period_start,
        brand,
        topic,
        sum(n) as n,
        count(*) as n_authors,
        cast(sum(n * n) as double) as nn,
        cast(sum(n * n_all) as double) as n_n_all,
        sum(n_felt) as n_felt,
        count_if(n_felt > 0) as n_felt_authors,
        sum(n_positive) as n_positive,
        sum(n_negative) as n_negative,
        cast(sum(n_felt * n_felt) as double) as felt_felt,
        cast(sum(n_felt * (n_positive - n_negative)) as double) as felt_net,
        cast(sum((n_positive - n_negative) * (n_positive - n_negative)) as double) as net_net,
        cast(sum(net_part) as double) as net_part,
        sum(n_due) as n_due,
        count_if(n_due > 0) as n_due_authors,
        sum(n_answered) as n_answered,
        cast(sum(n_due * n_due) as double) as due_due,
        cast(sum(n_due * n_answered) as double) as due_answered,
        cast(sum(n_answered * n_answered) as double) as answered_answered,
        cast(sum(felt_reach) as double) / nullif(sum(reach), 0) as reach_weighted_sentiment
    from of_all
    group by period_type, period_start, brand, topic
),

waits as (
    select
        period_type,
        period_start,
        brand,
        topic,
        percentile(cast(reply_s as bigint), array(0.5, 0.9)) as reply_s
    from mentions
    where reply_s is not null
    group by period_type, period_start, brand, topic
)

select
    sums.*,
    waits.reply_s[0] as reply_p50_s,
    waits.reply_s[1] as reply_p90_s,
    left_out.n_reposts,
    left_out.n_automated,
    left_out.n_staff
from sums
left join waits
    on
        waits.period_type = sums.period_type
        and waits.period_start = sums.period_start
        and waits.brand = sums.brand
        and waits.topic = sums.topic
left join left_out
    on
        left_out.period_type = sums.period_type
        and left_out.period_start = sums.period_start
        and left_out.brand = sums.brand
        and sums.topic = 'all'
order by sums.period_type, sums.period_start, sums.brand, sums.topic
