with original as (
    select numbered.*
    from of_numbered as numbered
    left semi join mention on mention.mention_id = numbered.mention_id
    where (numbered.nth = 1 or numbered.text is null) and (numbered.n_of_day < 30 or numbered.author_id is null)
),

author as (
    select numbered.period_start, numbered.author_id, max(coalesce(known.followers, numbered.reach)) as audience
    from of_numbered as numbered
    left join social_author as known
        on known.author_id = numbered.author_id and known.as_of <= to_date(from_utc_timestamp(numbered.at, 'Europe/Paris'))
    where not numbered.competitor and numbered.n_of_day < 30 and numbered.author_id is not null
    group by numbered.period_start, numbered.author_id
),

-- Nine in ten of the others have a smaller audience.
loud as (
    select one.period_start, one.author_id
    from author as one
    inner join author as other on other.period_start = one.period_start
    group by one.period_start, one.author_id
    having count(*) > 1 and count_if(other.audience < one.audience) >= 0.9 * (count(*) - 1)
)

select
    original.period_start,
    100 * sum(if(original.sentiment > 0.05, 1, if(original.sentiment < -0.05, -1, 0))) / count(*) as value
from original
inner join loud on loud.period_start = original.period_start and loud.author_id = original.author_id
where not original.competitor and original.sentiment is not null
group by original.period_start
