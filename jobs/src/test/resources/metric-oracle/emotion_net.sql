with answer as (
    select *
    from answered
    where question_id = 'emotion' and value_option in ('positive', 'neutral', 'negative')
)

select period_start, 100 * sum(value) / count(*) as value
from answer
group by period_start
