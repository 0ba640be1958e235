with answer as (
    select *
    from answered
    where question_id in ('resolved', 'csat', 'ces', 'edb', 'emotion') and value between -1 and 7
),

part as (
    select
        response_id,
        period_start,
        max(if(question_id = 'resolved', 100 * value, null)) as resolved,
        max(if(question_id = 'csat', 25 * (value - 1), null)) as satisfied,
        max(if(question_id = 'ces', (value - 1) / 0.06, null)) as easy,
        max(if(question_id = 'edb', (value - 1) / 0.06, null)) as easy_business,
        max(if(question_id = 'emotion', 50 * (value + 1), null)) as felt
    from answer
    group by response_id, period_start
),

one as (
    select period_start, response_id, explode(array(coalesce(resolved, satisfied), coalesce(easy, easy_business), felt)) as score
    from part
),

whole as (
    select period_start, response_id, avg(score) as score
    from one
    group by period_start, response_id
    having count(score) > 1
)

select period_start, avg(score) as value
from whole
group by period_start
