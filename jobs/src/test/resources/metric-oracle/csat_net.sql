with answer as (
    select *
    from answered
    where question_id = 'csat' and value between 1 and 5
)

select period_start, 100 * sum(case when value >= 4 then 1 when value < 3 then -1 else 0 end) / count(*) as value
from answer
group by period_start
