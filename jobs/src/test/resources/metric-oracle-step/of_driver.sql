-- A step several oracles share, read as of_driver.
with answer as (
    select *
    from answered
    where question_id like 'perf~_%' escape '~' and value between 1 and 10
)

select * from answer
