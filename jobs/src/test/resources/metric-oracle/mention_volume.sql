with original as (
    select numbered.*
    from of_numbered as numbered
    left semi join mention on mention.mention_id = numbered.mention_id
    where (numbered.nth = 1 or numbered.text is null) and (numbered.n_of_day < 30 or numbered.author_id is null)
)

select period_start, count(*) as value
from original
where not competitor
group by period_start
