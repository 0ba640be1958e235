-- A step several oracles share, read as of_pair.
with answer as (
    select *
    from answered
    where question_id rlike '^(perf|exp)_' and value between 1 and 10
),

pair as (
    select
        response_id,
        period_start,
        sum(if(question_id like 'perf%', value, -value)) as steps
    from answer
    group by response_id, period_start, regexp_replace(question_id, '^(perf|exp)_', '')
    having count(*) = 2
)

select * from pair
