with answer as (
    select *
    from answered
    where
        question_id = 'csat'
        and value between 1 and 5
        and response_id not in (select response_id from rating where question_id = 'csat' and is_rated_again)
)

select period_start, 100 * sum(case when value >= 4 then 1 when value < 3 then -1 else 0 end) / count(*) as value
from answer
group by period_start
