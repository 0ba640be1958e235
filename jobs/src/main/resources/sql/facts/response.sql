-- How responses were given, and what several answers of one response say together.
-- Grain: response_id.
-- Inputs: survey_response, survey_answer, survey_question, survey, response_event, rating, identity_map, person_history.
-- Everything a response is measured by is of its own month, so that no later one changes it.
with versions as (
    select
        *,
        row_number() over (partition by survey_id, question_id order by version desc) as newest_first
    from identifier(:survey_question)
),

questions as (
    select
        survey_id,
        question_id,
        coalesce(metric_role is not null and scale_min < scale_max, false) as is_rated,
        coalesce(type = 'text' or metric_role in ('VERBATIM', 'REASON'), false) as is_open
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
    where coalesce(status, 'complete') in ('complete', 'partial') and completed_at < :as_of
),

responses as (
    select
        given.*,
        person.person_id,
        survey.type as survey_type,
        trunc(from_utc_timestamp(given.completed_at, :zone), 'month') as completed_in,
        coalesce(given.status, 'complete') = 'complete' as is_complete,
        coalesce(
            given.duration_s,
            if(
                given.started_at <= given.completed_at,
                (unix_micros(given.completed_at) - unix_micros(given.started_at)) / 1e6d,
                null
            )
        ) as taken_s,
        person.country,
        person.language as person_language,
        person.segment,
        person.kind
    from given
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = given.customer_id
    left join identifier(:person_history) as person
        on
            person.person_id = identity_map.person_id
            and person.valid_from < given.known_until
            and (person.valid_to is null or person.valid_to >= given.known_until)
    left join identifier(:survey) as survey on survey.survey_id = given.survey_id
    where
        survey.type is distinct from 'employee'
        and (identity_map.person_id is null or person.person_id is not null)
),

paces as (
    select
        survey_id,
        completed_in,
        percentile(taken_s, 0.5) as median_s
    from responses
    where is_complete
    group by survey_id, completed_in
),

cells as (
    select
        responses.response_id,
        responses.survey_id,
        responses.completed_in,
        responses.kind,
        answers.question_id,
        questions.is_rated,
        questions.is_open and not coalesce(answers.is_na, false)
        -- One ideograph is a word, two signs for syllables are one, of an alphabet it takes three letters.
        and regexp_count(coalesce(answers.value_text, ''), '\\p{L}')
        + 2 * regexp_count(coalesce(answers.value_text, ''), '[\\p{L}&&\\p{IsHan}]')
        + regexp_count(coalesce(answers.value_text, ''), '[\\p{L}&&[\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]]')
        >= 3 as is_comment
    from responses
    inner join identifier(:survey_answer) as answers on answers.response_id = responses.response_id
    inner join questions on questions.survey_id = responses.survey_id and questions.question_id = answers.question_id
),

-- A question nobody of a kind answered or skipped that month was not put to that kind.
asked as (
    select
        survey_id,
        completed_in,
        kind,
        count(distinct question_id) as n_asked
    from cells
    where is_rated
    group by survey_id, completed_in, kind
),

comments as (
    select
        response_id,
        bool_or(is_comment) as has_comment
    from cells
    group by response_id
),

open_surveys as (
    select distinct survey_id from questions where is_open
),

blocks as (
    select
        response_id,
        count(*) >= 5 as is_long,
        min(value) = max(value) as is_flat
    from identifier(:rating)
    group by response_id, metric_role, item_kind, scale_min, scale_max
),

uniform as (
    select
        response_id,
        bool_or(is_flat) as is_flat
    from blocks
    where is_long
    group by response_id
),

scored as (
    select
        response_id,
        max(norm100) filter (where metric_role = 'ACSI_OVERALL') as acsi_overall,
        max(norm100) filter (where metric_role = 'ACSI_EXPECT') as acsi_expect,
        max(norm100) filter (where metric_role = 'ACSI_IDEAL') as acsi_ideal,
        max(norm100) filter (where metric_role = 'RESOLVED') as resolved,
        max(norm100) filter (where question_id = 'first_contact') as first_contact,
        coalesce(max(norm100) filter (where metric_role = 'RESOLVED'), max(norm100) filter (where metric_role = 'CSAT'))
            as effectiveness,
        coalesce(max(norm100) filter (where metric_role = 'CES'), max(norm100) filter (where metric_role = 'EDB')) as ease,
        max(norm100) filter (where metric_role = 'EMOTION') as emotion
    from identifier(:rating)
    where item_kind is distinct from 'E'
    group by response_id
),

answered as (
    select
        response_id,
        count(distinct question_id) as n_answered
    from identifier(:rating)
    group by response_id
)

select
    responses.response_id,
    responses.person_id,
    coalesce(responses.person_id, concat('response:', responses.response_id)) as respondent_id,
    cast(from_utc_timestamp(responses.completed_at, :zone) as date) as completed_on,
    coalesce(responses.weight, 1) as weight,
    responses.is_complete,
    response_event.invitation_id is not null as is_invited,
    responses.taken_s as duration_s,
    if(responses.is_complete, responses.taken_s < paces.median_s / 3, null) as is_speeder,
    uniform.is_flat as is_straightliner,
    if(open_surveys.survey_id is null, null, coalesce(comments.has_comment, false)) as has_comment,
    coalesce(asked.n_asked, 0) as n_asked,
    coalesce(answered.n_answered, 0) as n_answered,
    response_event.is_before_event_end,
    if(
        response_event.ended_at <= responses.completed_at,
        (unix_micros(responses.completed_at) - unix_micros(response_event.ended_at)) / 3600e6d,
        null
    ) as lag_hours,
    if(
        response_event.sent_at <= responses.completed_at,
        (unix_micros(responses.completed_at) - unix_micros(response_event.sent_at)) / 86400e6d,
        null
    ) as days_since_invitation,
    (scored.acsi_overall + scored.acsi_expect + scored.acsi_ideal) / 3 as acsi,
    if(
        size(array_compact(array(scored.effectiveness, scored.ease, scored.emotion))) >= 2,
        (coalesce(scored.effectiveness, 0) + coalesce(scored.ease, 0) + coalesce(scored.emotion, 0))
        / size(array_compact(array(scored.effectiveness, scored.ease, scored.emotion))),
        null
    ) as experience_quality,
    if(scored.resolved is null or scored.first_contact is null, null, scored.resolved > 50 and scored.first_contact > 50)
        as is_resolved_first,
    responses.survey_id,
    responses.survey_type,
    responses.distribution_channel,
    responses.touchpoint_id,
    responses.product_line,
    responses.service_id,
    responses.store_id,
    responses.country,
    coalesce(responses.person_language, responses.language) as language,
    responses.segment,
    responses.kind
from responses
inner join identifier(:response_event) as response_event on response_event.response_id = responses.response_id
left join paces on paces.survey_id = responses.survey_id and paces.completed_in = responses.completed_in
left join asked
    on
        asked.survey_id = responses.survey_id
        and asked.completed_in = responses.completed_in
        and asked.kind is not distinct from responses.kind
left join comments on comments.response_id = responses.response_id
left join open_surveys on open_surveys.survey_id = responses.survey_id
left join uniform on uniform.response_id = responses.response_id
left join scored on scored.response_id = responses.response_id
left join answered on answered.response_id = responses.response_id
