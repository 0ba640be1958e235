-- Of the export; known customers who are test accounts or employees are out.
select
    cast(date_trunc('month', from_utc_timestamp(source.at, 'Europe/Paris')) as date) as period_start,
    count(*) as value
from social_mention as source
left semi join mention on mention.mention_id = source.mention_id
where not coalesce(source.competitor_flag, false)
group by 1
