-- What customers write about, what it does to the score, and what no rule knows yet.
-- Grain: kind, name.
-- Inputs: topic_metric, found_topic.
select
    'rule' as kind,
    topic as name,
    n_mentions as n_comments,
    round(100 * share, 1) as share_pct,
    round(nps, 1) as nps,
    round(impact, 2) as impact,
    status
from topic_metric
where period_type = 'all'

union all

select
    concat('found in ', language) as kind,
    name,
    n_comments,
    round(100 * share, 1) as share_pct,
    null as nps,
    null as impact,
    status
from found_topic

order by kind desc, n_comments desc
