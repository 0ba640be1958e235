with answer as (
    select *
    from answered
    where question_id in ('resolved', 'first_contact') and value in (0, 1)
),

whole as (
    select response_id, period_start, min(value) as value
    from answer
    group by response_id, period_start
    having count(*) = 2
)

select period_start, 100 * avg(value) as value
from whole
group by period_start
