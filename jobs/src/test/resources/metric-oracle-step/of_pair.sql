-- A step several oracles share, read as of_pair.
with answer as (
    select
        answered.*,
        response.person_id,
        response.completed_at,
        response.completed_on
    from answered
    inner join (select distinct response_id, person_id, completed_at, completed_on from rating) as response
        on response.response_id = answered.response_id
    where answered.question_id rlike '^(perf|exp)_' and answered.value between 1 and 10
),

-- An expectation told in the same response, else the last one of the 90 days before.
pair as (
    select
        perceived.response_id,
        perceived.period_start,
        perceived.value - max_by(
            expected.value,
            struct(expected.response_id = perceived.response_id, expected.completed_at, expected.response_id)
        ) as steps
    from answer as perceived
    inner join answer as expected
        on
            substr(expected.question_id, 5) = substr(perceived.question_id, 6)
            and (
                expected.response_id = perceived.response_id
                or (
                    expected.person_id = perceived.person_id
                    and expected.completed_at <= perceived.completed_at
                    and datediff(perceived.completed_on, expected.completed_on) <= 90
                )
            )
    where perceived.question_id like 'perf%' and expected.question_id like 'exp%'
    group by perceived.response_id, perceived.period_start, perceived.question_id, perceived.value
)

select * from pair
