with answer as (
    select *
    from answered
    where question_id = 'csat' and value between 1 and 5
)

select period_start, 100 * avg(if(value < 3, 1, 0)) as value
from answer
group by period_start
