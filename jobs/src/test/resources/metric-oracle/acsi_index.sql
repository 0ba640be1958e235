with answer as (
    select *
    from answered
    where question_id like 'acsi%' and value between 1 and 10
),

whole as (
    select response_id, period_start, (sum(value) - 3) / 27 * 100 as value
    from answer
    group by response_id, period_start
    having count(*) = 3
)

select period_start, avg(value) as value
from whole
group by period_start
