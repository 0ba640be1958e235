with original as (
    select numbered.*
    from of_numbered as numbered
    left semi join mention on mention.mention_id = numbered.mention_id
    where (numbered.nth = 1 or numbered.text is null) and (numbered.n_of_day < 30 or numbered.author_id is null)
)

select period_start, 100 * avg(if(replied_at >= at and replied_at <= at + interval 7 days, 1, 0)) as value
from original
where not competitor
group by period_start
