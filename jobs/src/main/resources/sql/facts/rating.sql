-- Customers' valid answers to rated questions, from 0 (worst) to 100 (best) beside their own scale.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: survey_response, survey_answer, survey_question, survey, identity_map, person_history.
-- The respondent is shown as known at the end of the month of the answer.
with versions as (
    select
        *,
        row_number() over (partition by survey_id, question_id order by version desc) as newest_first
    from identifier(:survey_question)
    where metric_role is not null and scale_min < scale_max
),

questions as (
    select
        survey_id,
        question_id,
        metric_role,
        item_kind,
        driver_id,
        scale_min,
        scale_max,
        coalesce(higher_is_better, true) as higher_is_better,
        case
            when scale_max - scale_min < 3 then 1
            when scale_max - scale_min < 9 then 2
            else 3
        end as n_boxes,
        transform(split(na_values, ','), code -> try_cast(code as double)) as no_answer_codes
    from versions
    where newest_first = 1
),

given as (
    select
        *,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(completed_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:survey_response)
),

responses as (
    select
        responses.response_id,
        person.person_id,
        coalesce(person.person_id, concat('response:', responses.response_id)) as respondent_id,
        responses.survey_id,
        survey.type as survey_type,
        responses.completed_at,
        cast(from_utc_timestamp(responses.completed_at, :zone) as date) as completed_on,
        coalesce(responses.weight, 1) as weight,
        responses.distribution_channel,
        responses.touchpoint_id,
        responses.product_line,
        responses.service_id,
        responses.store_id,
        responses.case_id,
        person.country,
        coalesce(person.language, responses.language) as language,
        person.segment,
        person.kind
    from given as responses
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = responses.customer_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < responses.known_until
            and (person.valid_to is null or person.valid_to >= responses.known_until)
    left join identifier(:survey) as survey on survey.survey_id = responses.survey_id
    where
        -- Employees are asked some of the same questions; their answers are not what customers think.
        survey.type is distinct from 'employee'
        and coalesce(responses.status, 'complete') in ('complete', 'partial')
        and responses.completed_at < :as_of
        -- A known record without a person belongs to a test account or an employee.
        and (identity_map.person_id is null or person.person_id is not null)
),

answers as (
    select
        response_id,
        question_id,
        sub_question_id,
        -- Some tools export "9 - Likely": the number in front is the answer.
        coalesce(
            value_number,
            try_cast(regexp_extract(value_option, '^ *([0-9]+)( |$)', 1) as double),
            try_cast(regexp_extract(value_text, '^ *([0-9]+)( |$)', 1) as double)
        ) as value
    from identifier(:survey_answer)
    where not coalesce(is_na, false)
),

-- Whichever end of its scale a questionnaire calls the best, a rating counts from the worst end to the best.
rated as (
    select
        responses.*,
        answers.question_id,
        answers.sub_question_id,
        answers.value,
        questions.metric_role,
        questions.item_kind,
        questions.driver_id,
        questions.scale_min,
        questions.scale_max,
        questions.n_boxes,
        -- Whoever is asked about a case again, as when it was opened again, means what was said last.
        responses.case_id is not null
        and lead(responses.response_id) over (
            partition by
                responses.case_id,
                responses.person_id,
                responses.survey_id,
                answers.question_id,
                answers.sub_question_id
            order by responses.completed_at, responses.response_id
        ) is not null as is_rated_again,
        if(
            questions.higher_is_better, answers.value, questions.scale_min + questions.scale_max - answers.value
        ) as turned_value
    from answers
    inner join responses on responses.response_id = answers.response_id
    inner join questions on questions.survey_id = responses.survey_id and questions.question_id = answers.question_id
    where
        answers.value between questions.scale_min and questions.scale_max
        and not coalesce(array_contains(questions.no_answer_codes, answers.value), false)
),

-- Only questions somebody cuts by are carried along.
choices as (
    select
        response_id,
        map_from_entries(array_sort(collect_list(struct(question_id, value_option)))) as choices
    from identifier(:survey_answer)
    where
        :cut_questions <> ''
        and find_in_set(question_id, :cut_questions) > 0
        and sub_question_id = 'main'
        and value_option is not null
        and not coalesce(is_na, false)
    group by response_id
)

select
    rated.response_id,
    question_id,
    sub_question_id,
    person_id,
    respondent_id,
    completed_at,
    completed_on,
    metric_role,
    item_kind,
    driver_id,
    value,
    scale_min,
    scale_max,
    turned_value,
    100 * (turned_value - scale_min) / (scale_max - scale_min) as norm100,
    -- Top boxes by length of the scale: one of 2 or 3 points, two of 4 to 7, three of 10 or 11.
    -- Half points lie below the next whole one, as everywhere.
    scale_max - turned_value <= n_boxes - 1 as is_top,
    turned_value - scale_min < n_boxes as is_bottom,
    weight,
    survey_id,
    survey_type,
    distribution_channel,
    touchpoint_id,
    product_line,
    service_id,
    store_id,
    country,
    language,
    segment,
    kind,
    choices.choices,
    is_rated_again
from rated
left join choices on choices.response_id = rated.response_id
