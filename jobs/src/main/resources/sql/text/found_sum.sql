-- How many comments are nearest to each group, and whose.
-- Grain: language, cluster.
-- Inputs: found_comment.
-- Comments near to no group have none, -1.
select
    language,
    cluster,
    count(*) as n_comments,
    count(distinct respondent_id) as n_customers,
    count_if(score_group in ('promoter', 'satisfied')) as n_promoters,
    count_if(score_group in ('detractor', 'dissatisfied')) as n_detractors
from identifier(:found_comment)
group by language, cluster
order by language, cluster
