with answer as (
    select *
    from answered
    where question_id = 'ces' and value between 1 and 7
)

select period_start, 100 - 100 * avg(if(value >= 4, 1, 0)) as value
from answer
group by period_start
