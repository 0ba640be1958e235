-- What customers expect and perceive, and what employees believe they expect, from 0 to 100.
-- Grain: source, cluster_key, happened_on, subject, and the answers of one day of one of them.
-- Inputs: expectation_pair, rating, survey_response, survey_answer, survey_question, survey.
-- Employees who give no name are each their own cluster. Subjects are drivers; all has the pairs of every driver.
with versions as (
    select
        *,
        row_number() over (partition by survey_id, question_id order by version desc) as newest_first
    from identifier(:survey_question)
    where item_kind = 'E' and driver_id is not null and scale_min < scale_max
),

beliefs as (
    select
        versions.driver_id,
        coalesce(response.customer_id, response.response_id) as employee_key,
        cast(from_utc_timestamp(response.completed_at, :zone) as date) as completed_on,
        response.service_id,
        response.product_line,
        100 * if(
            coalesce(versions.higher_is_better, true),
            answer.value_number - versions.scale_min,
            versions.scale_max - answer.value_number
        ) / (versions.scale_max - versions.scale_min) as norm100
    from identifier(:survey_response) as response
    inner join identifier(:survey) as survey on survey.survey_id = response.survey_id
    inner join versions on versions.survey_id = response.survey_id and versions.newest_first = 1
    inner join identifier(:survey_answer) as answer
        on answer.response_id = response.response_id and answer.question_id = versions.question_id
    where
        survey.type = 'employee'
        and coalesce(response.status, 'complete') in ('complete', 'partial')
        and response.completed_at < :as_of
        and not coalesce(answer.is_na, false)
        and answer.value_number between versions.scale_min and versions.scale_max
        and not coalesce(
            array_contains(
                transform(split(versions.na_values, ','), code -> try_cast(code as double)), answer.value_number
            ),
            false
        )
)

select
    'pair' as source,
    explode(array(driver_id, 'all')) as subject,
    respondent_id as cluster_key,
    completed_on as happened_on,
    service_id,
    product_line,
    expectation as from_value,
    performance as to_value
from identifier(:expectation_pair)

union all

select
    'expected' as source,
    driver_id as subject,
    respondent_id as cluster_key,
    completed_on as happened_on,
    service_id,
    product_line,
    norm100 as from_value,
    0d as to_value
from identifier(:rating)
where item_kind = 'E' and driver_id is not null

union all

select
    'believed' as source,
    driver_id as subject,
    employee_key as cluster_key,
    completed_on as happened_on,
    service_id,
    product_line,
    norm100 as from_value,
    0d as to_value
from beliefs
