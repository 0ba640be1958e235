-- Survey answers by person and period; "last" is the last response that has the answer.
-- Grain: person_id, period_start.
-- Inputs: feedback, rating, survey_response, survey_answer, survey, response_event, identity_map.
-- A response counts by its status, whether or not anything in it is a score.
-- Means add billionths of a point, whole numbers, so that no order of adding changes a digit.
with given as (
    select
        response.response_id,
        identity_map.person_id,
        cast(from_utc_timestamp(response.completed_at, :zone) as date) as completed_on,
        coalesce(response.status, 'complete') = 'complete' as is_complete,
        response_event.is_before_event_end
    from identifier(:survey_response) as response
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = response.customer_id
    left join identifier(:survey) as survey on survey.survey_id = response.survey_id
    left join identifier(:response_event) as response_event on response_event.response_id = response.response_id
    where
        survey.type is distinct from 'employee'
        and coalesce(response.status, 'complete') in ('complete', 'partial')
        and response.completed_at < :as_of
),

responses as (
    select
        person_id,
        cast(date_trunc(:period_type, completed_on) as date) as period_start,
        count_if(is_complete) as n_responses,
        count_if(is_before_event_end) as survey_before_event_end,
        max(completed_on) as last_response_on
    from given
    group by person_id, cast(date_trunc(:period_type, completed_on) as date)
),

dated as (
    select
        *,
        cast(date_trunc(:period_type, completed_on) as date) as answered_in
    from identifier(:feedback)
    where person_id is not null
),

scores as (
    select
        person_id,
        answered_in as period_start,
        max_by(ltr, struct(completed_at, response_id)) filter (where ltr is not null) as ltr_last,
        cast(avg(cast(ltr as decimal(18, 9))) as double) as ltr_mean,
        max_by(csat_norm100, struct(completed_at, response_id)) filter (where csat_norm100 is not null) as csat_last,
        cast(avg(cast(csat_norm100 as decimal(18, 9))) as double) as csat_mean,
        max_by(ces, struct(completed_at, response_id)) filter (where ces is not null) as ces_last,
        cast(avg(cast(ces as decimal(18, 9))) as double) as ces_mean
    from dated
    group by person_id, answered_in
),

-- The index needs all three of its items.
relation as (
    select
        person_id,
        response_id,
        cast(date_trunc(:period_type, completed_on) as date) as period_start,
        max(completed_at) as completed_at,
        max(norm100) filter (where metric_role = 'EDB') as edb,
        max(norm100) filter (where metric_role = 'EMOTION') as emotion,
        (
            max(norm100) filter (where metric_role = 'ACSI_OVERALL')
            + max(norm100) filter (where metric_role = 'ACSI_EXPECT')
            + max(norm100) filter (where metric_role = 'ACSI_IDEAL')
        ) / 3 as acsi
    from identifier(:rating)
    where
        person_id is not null
        and metric_role in ('EDB', 'EMOTION', 'ACSI_OVERALL', 'ACSI_EXPECT', 'ACSI_IDEAL')
        and item_kind is distinct from 'E'
    group by person_id, response_id, cast(date_trunc(:period_type, completed_on) as date)
),

relations as (
    select
        person_id,
        period_start,
        max_by(edb, struct(completed_at, response_id)) filter (where edb is not null) as edb_last,
        max_by(emotion, struct(completed_at, response_id)) filter (where emotion is not null) as emotion_last,
        max_by(acsi, struct(completed_at, response_id)) filter (where acsi is not null) as acsi_last
    from relation
    group by person_id, period_start
),

item_means as (
    select
        person_id,
        cast(date_trunc(:period_type, completed_on) as date) as period_start,
        driver_id,
        cast(avg(cast(norm100 as decimal(18, 9))) as double) as mean
    from identifier(:rating)
    where
        person_id is not null
        and metric_role in ('DRIVER', 'CES')
        and item_kind is distinct from 'E'
        and driver_id is not null
    group by person_id, cast(date_trunc(:period_type, completed_on) as date), driver_id
),

items as (
    select
        person_id,
        period_start,
        map_from_entries(array_sort(collect_list(struct(driver_id, mean)))) as driver_means
    from item_means
    group by person_id, period_start
),

comments as (
    select
        given.person_id,
        cast(date_trunc(:period_type, given.completed_on) as date) as period_start,
        count(*) as n_comments
    from identifier(:survey_answer) as answers
    inner join given on given.response_id = answers.response_id
    where answers.value_number is null and length(answers.value_text) > 2
    group by given.person_id, cast(date_trunc(:period_type, given.completed_on) as date)
)

select
    responses.*,
    scores.* except (person_id, period_start),
    relations.edb_last,
    relations.acsi_last,
    relations.emotion_last,
    items.driver_means,
    comments.n_comments
from responses
left join scores on scores.person_id = responses.person_id and scores.period_start = responses.period_start
left join relations on relations.person_id = responses.person_id and relations.period_start = responses.period_start
left join items on items.person_id = responses.person_id and items.period_start = responses.period_start
left join comments on comments.person_id = responses.person_id and comments.period_start = responses.period_start
