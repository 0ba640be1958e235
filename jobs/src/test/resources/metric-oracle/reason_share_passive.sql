with mentions as (
    select period_start, count(topic) as n from of_topic where score_group = 'passive' group by period_start
),

bases as (
    select period_start, sum(n_topics) as n
    from (select distinct period_start, response_id, n_topics from of_topic where score_group = 'passive')
    group by period_start
)

select mentions.period_start, 100 * mentions.n / bases.n as value
from mentions
inner join bases on bases.period_start = mentions.period_start
