-- Sums over the comments that speak of a topic, of every month and of all months together.
-- Grain: period_type, period_start, topic.
-- Inputs: verbatim, response_topic.
-- A response is one comment however many questions it has; topic all is every comment, none those without a topic.
-- Weights are decimals, so that sums are the same whatever the order.
with comments as (
    select
        response_id,
        min(respondent_id) as respondent_id,
        min(period_start) as period_start,
        cast(min(weight) as decimal(18, 9)) as weight,
        min(score_group) as score_group,
        min(ltr) as ltr,
        cast(min(csat_norm100) as decimal(18, 9)) as csat
    from identifier(:verbatim)
    where is_comment
    group by response_id
),

topics as (
    select
        response_id,
        topic,
        count(sentiment) as n_sentences,
        count_if(sentiment > 0) as n_positive,
        count_if(sentiment < 0) as n_negative
    from identifier(:response_topic)
    group by response_id, topic
),

n_topics as (
    select
        response_id,
        count(*) as n
    from topics
    group by response_id
),

mentions as (
    select
        comments.*,
        coalesce(topics.topic, 'none') as topic,
        cast(comments.weight / coalesce(n_topics.n, 1) as decimal(18, 9)) as part,
        topics.n_sentences,
        topics.n_positive,
        topics.n_negative
    from comments
    left join n_topics on n_topics.response_id = comments.response_id
    left join topics on topics.response_id = comments.response_id

    union all

    select
        comments.*,
        'all' as topic,
        comments.weight as part,
        0 as n_sentences,
        0 as n_positive,
        0 as n_negative
    from comments
),

periods as (
    select
        mentions.* except (period_start),
        mentions.period_start,
        'month' as period_type
    from mentions

    union all

    select
        mentions.* except (period_start),
        first_month.period_start,
        'all' as period_type
    from mentions
    cross join (select min(period_start) as period_start from comments) as first_month
)

select
    period_type,
    period_start,
    topic,
    count(*) as n_mentions,
    count(distinct respondent_id) as n_customers,
    cast(sum(weight) as double) as weight,
    count(ltr) as n_scored,
    count(distinct if(ltr is null, null, respondent_id)) as n_scored_customers,
    cast(coalesce(sum(weight) filter (where ltr is not null), 0) as double) as scored_weight,
    cast(coalesce(sum(weight) filter (where ltr >= 9), 0) as double) as promoter_weight,
    cast(coalesce(sum(weight) filter (where ltr < 7), 0) as double) as detractor_weight,
    cast(
        coalesce(sum(part) filter (where ltr >= 9), 0) - coalesce(sum(part) filter (where ltr < 7), 0) as double
    ) as net_part,
    cast(coalesce(sum(cast(weight * csat as decimal(28, 9))), 0) as double) as csat_sum,
    cast(coalesce(sum(weight) filter (where csat is not null), 0) as double) as csat_weight,
    coalesce(sum(n_sentences), 0) as n_sentences,
    coalesce(sum(n_positive), 0) as n_positive,
    coalesce(sum(n_negative), 0) as n_negative,
    cast(coalesce(sum(weight) filter (where score_group in ('promoter', 'satisfied')), 0) as double) as of_promoters,
    cast(coalesce(sum(weight) filter (where score_group in ('passive', 'neutral')), 0) as double) as of_passives,
    cast(coalesce(sum(weight) filter (where score_group in ('detractor', 'dissatisfied')), 0) as double) as of_detractors
from periods
group by period_type, period_start, topic
order by period_type, period_start, topic
