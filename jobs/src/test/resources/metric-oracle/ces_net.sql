with answer as (
    select *
    from answered
    where question_id = 'ces' and value between 1 and 7
)

select period_start, 100 * (count(if(value >= 6, 1, null)) - count(if(value < 4, 1, null))) / count(*) as value
from answer
group by period_start
