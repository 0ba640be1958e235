-- Answers in customers' own words, with the scores of the same response, the names to mask and whether they may be quoted.
-- Grain: response_id, question_id.
-- Inputs: response, feedback, survey_answer, survey_question, survey_response, identity_map, customer, consent.
-- A customer agrees when the last decision on every channel is a yes, and there is one. Whoever refused profiling, last of
-- all and on any channel, is not quoted, whatever else was agreed to.
with versions as (
    select
        survey_id,
        question_id,
        coalesce(type = 'text' or metric_role in ('VERBATIM', 'REASON'), false) as is_open,
        row_number() over (partition by survey_id, question_id order by version desc) as newest_first
    from identifier(:survey_question)
),

answers as (
    select
        survey_answer.response_id,
        survey_answer.question_id,
        survey_answer.sub_question_id,
        survey_answer.value_text,
        survey_response.language as asked_language
    from identifier(:survey_answer) as survey_answer
    inner join identifier(:survey_response) as survey_response
        on survey_response.response_id = survey_answer.response_id
    inner join versions
        on versions.survey_id = survey_response.survey_id and versions.question_id = survey_answer.question_id
    where
        versions.newest_first = 1
        and versions.is_open
        and not coalesce(survey_answer.is_na, false)
        and trim(coalesce(survey_answer.value_text, '')) != ''
),

names as (
    select
        identity_map.person_id,
        sort_array(array_compact(array_union(collect_set(customer.first_name), collect_set(customer.last_name)))) as names
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    group by identity_map.person_id
),

last_decisions as (
    select
        identity_map.person_id,
        consent.purpose,
        consent.channel,
        bool_and(consent.granted) as is_granted,
        row_number() over (
            partition by identity_map.person_id, consent.purpose, consent.channel order by consent.at desc
        ) as latest_first
    from identifier(:consent) as consent
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = consent.customer_id
    where consent.purpose in (:consent_purpose, 'profiling') and consent.at < :as_of
    group by identity_map.person_id, consent.purpose, consent.channel, consent.at
),

decided as (
    select
        person_id,
        bool_and(is_granted) filter (where purpose = :consent_purpose) as is_granted,
        bool_or(not is_granted) filter (where purpose = 'profiling') as is_profiling_refused
    from last_decisions
    where latest_first = 1
    group by person_id
)

select
    response.response_id,
    if(
        answers.sub_question_id = 'main',
        answers.question_id,
        concat(answers.question_id, '/', answers.sub_question_id)
    ) as question_id,
    response.person_id,
    response.respondent_id,
    response.completed_on,
    cast(trunc(response.completed_on, 'month') as date) as period_start,
    response.survey_type,
    response.weight,
    feedback.ltr,
    feedback.csat_norm100,
    case
        when feedback.ltr >= 9 then 'promoter'
        when feedback.ltr >= 7 then 'passive'
        when feedback.ltr >= 0 then 'detractor'
        when feedback.csat_norm100 >= 200 / 3d then 'satisfied'
        when feedback.csat_norm100 > 100 / 3d then 'neutral'
        when feedback.csat_norm100 >= 0 then 'dissatisfied'
    end as score_group,
    answers.asked_language,
    answers.value_text,
    names.names,
    (:consent_purpose = 'none' or coalesce(decided.is_granted, false))
    and not coalesce(decided.is_profiling_refused, false) as may_be_quoted
from identifier(:response) as response
inner join answers on answers.response_id = response.response_id
left join identifier(:feedback) as feedback on feedback.response_id = response.response_id
left join names on names.person_id = response.person_id
left join decided on decided.person_id = response.person_id
