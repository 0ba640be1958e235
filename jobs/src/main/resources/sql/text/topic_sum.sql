-- Sums over the comments that speak of a topic, of every month and of all months together.
-- Grain: period_type, period_start, topic.
-- Inputs: verbatim, response_topic.
-- Comments in languages nobody reads may speak of anything: they are in no base.
-- Where anybody was asked to recommend, those who were not are of no group: satisfaction is another scale.
-- A response is one comment however many questions it has; topic all is every comment, none those without a topic.
-- Weights are decimals, so that sums are the same whatever the order.
with answered as (
    select
        response_id,
        min(respondent_id) as respondent_id,
        min(period_start) as period_start,
        cast(min(weight) as decimal(18, 9)) as weight,
        min(score_group) as score_group,
        min(ltr) as ltr,
        cast(min(csat_norm100) as decimal(18, 9)) as csat
    from identifier(:verbatim)
    where is_comment and find_in_set(language, :languages) > 0
    group by response_id
),

whole as (
    select
        min(period_start) as first_month,
        count(ltr) > 0 as has_ltr
    from answered
),

comments as (
    select
        answered.* except (score_group),
        if(whole.has_ltr and answered.ltr is null, null, answered.score_group) as score_group
    from answered
    cross join whole
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
        whole.first_month as period_start,
        'all' as period_type
    from mentions
    cross join whole
),

by_customer as (
    select
        period_type,
        period_start,
        topic,
        respondent_id,
        count(*) as n_mentions,
        sum(weight) as weight,
        count(ltr) as n_scored,
        coalesce(sum(weight) filter (where ltr is not null), 0) as scored_weight,
        coalesce(sum(weight) filter (where ltr >= 9), 0) as promoter_weight,
        coalesce(sum(weight) filter (where ltr < 7), 0) as detractor_weight,
        coalesce(sum(part) filter (where ltr >= 9), 0) - coalesce(sum(part) filter (where ltr < 7), 0) as net_part,
        coalesce(sum(cast(weight * csat as decimal(28, 9))), 0) as csat_sum,
        coalesce(sum(weight) filter (where csat is not null), 0) as csat_weight,
        coalesce(sum(n_sentences), 0) as n_sentences,
        coalesce(sum(n_positive), 0) as n_positive,
        coalesce(sum(n_negative), 0) as n_negative,
        coalesce(sum(weight) filter (where score_group in ('promoter', 'satisfied')), 0) as of_promoters,
        coalesce(sum(weight) filter (where score_group in ('passive', 'neutral')), 0) as of_passives,
        coalesce(sum(weight) filter (where score_group in ('detractor', 'dissatisfied')), 0) as of_detractors
    from periods
    group by period_type, period_start, topic, respondent_id
),

-- Beside what customers say of a topic stands all they say: the base of its share.
beside as (
    select
        *,
        cast(round(weight, 6) as decimal(18, 6)) as w,
        cast(
            round(max(if(topic = 'all', weight, null)) over (partition by period_type, period_start, respondent_id), 6)
            as decimal(18, 6)
        ) as w_all,
        cast(round(scored_weight, 6) as decimal(18, 6)) as s,
        cast(round(promoter_weight - detractor_weight, 6) as decimal(18, 6)) as net
    from by_customer
)

select
    period_type,
    period_start,
    topic,
    sum(n_mentions) as n_mentions,
    count(*) as n_customers,
    cast(sum(weight) as double) as weight,
    sum(n_scored) as n_scored,
    count_if(n_scored > 0) as n_scored_customers,
    cast(sum(scored_weight) as double) as scored_weight,
    cast(sum(promoter_weight) as double) as promoter_weight,
    cast(sum(detractor_weight) as double) as detractor_weight,
    cast(sum(net_part) as double) as net_part,
    cast(sum(csat_sum) as double) as csat_sum,
    cast(sum(csat_weight) as double) as csat_weight,
    sum(n_sentences) as n_sentences,
    sum(n_positive) as n_positive,
    sum(n_negative) as n_negative,
    cast(sum(of_promoters) as double) as of_promoters,
    cast(sum(of_passives) as double) as of_passives,
    cast(sum(of_detractors) as double) as of_detractors,
    cast(sum(cast(w * w as decimal(30, 6))) as double) as ww,
    cast(sum(cast(w * w_all as decimal(30, 6))) as double) as w_w_all,
    cast(sum(cast(s * s as decimal(30, 6))) as double) as ss,
    cast(sum(cast(s * net as decimal(30, 6))) as double) as s_net,
    cast(sum(cast(net * net as decimal(30, 6))) as double) as net_net
from beside
group by period_type, period_start, topic
order by period_type, period_start, topic
