-- What may call for a follow-up, with what is known of the customer as of the run: answers, complaints, risks of leaving.
-- Grain: source, source_id.
-- Inputs: feedback, survey_response, ticket, churn_score, customer_value, person, customer_period, account, response_topic.
-- Topics are those spoken of badly; where nobody learnt to tell, all that are spoken of. Without a person nobody can be called.
with topics as (
    select
        response_id,
        array_sort(collect_set(topic)) as topics
    from identifier(:response_topic)
    where coalesce(sentiment, -1) < 0
    group by response_id
),

signals as (
    select
        'answer' as source,
        feedback.response_id as source_id,
        feedback.response_id,
        cast(null as string) as case_id,
        feedback.person_id,
        feedback.completed_at as raised_at,
        feedback.ltr,
        feedback.csat_norm100 as csat,
        feedback.ces,
        feedback.product_line,
        survey_response.service_id as service,
        feedback.touchpoint_id as touchpoint,
        survey_response.store_id as store,
        cast(null as string) as team,
        cast(null as string) as reason,
        coalesce(topics.topics, array()) as topics
    from identifier(:feedback) as feedback
    inner join identifier(:survey_response) as survey_response on survey_response.response_id = feedback.response_id
    left join topics on topics.response_id = feedback.response_id

    union all

    select
        'complaint' as source,
        case_id as source_id,
        cast(null as string) as response_id,
        case_id,
        person_id,
        opened_at as raised_at,
        cast(null as double) as ltr,
        cast(null as double) as csat,
        cast(null as double) as ces,
        product_line,
        service_id as service,
        cast(null as string) as touchpoint,
        cast(null as string) as store,
        team,
        reason_l1 as reason,
        if(reason_l1 is null, array(), array(reason_l1)) as topics
    from identifier(:ticket)
    where is_complaint

    union all

    select
        'risk' as source,
        concat(person_id, ':', as_of) as source_id,
        cast(null as string) as response_id,
        cast(null as string) as case_id,
        person_id,
        to_utc_timestamp(cast(as_of as timestamp), :zone) as raised_at,
        cast(null as double) as ltr,
        cast(null as double) as csat,
        cast(null as double) as ces,
        cast(null as string) as product_line,
        cast(null as string) as service,
        cast(null as string) as touchpoint,
        cast(null as string) as store,
        cast(null as string) as team,
        cast(null as string) as reason,
        if(reason_1 is null, array(), array(reason_1)) as topics
    from identifier(:churn_score)
),

-- The last month that had begun.
standing as (
    select
        person_id,
        cast(revenue_12m_at_start as double) as revenue_12m,
        tenure_days,
        plan
    from identifier(:customer_period)
    where
        period_type = 'month'
        and period_start = (
            select max(period_start)
            from identifier(:customer_period)
            where period_type = 'month' and period_start < cast(from_utc_timestamp(:as_of, :zone) as date)
        )
)

select
    signals.*,
    person.segment,
    person.country,
    person.language,
    person.kind,
    person.consent_followup,
    account.owner as account_owner,
    standing.revenue_12m,
    standing.tenure_days,
    standing.plan,
    churn_score.prob as churn,
    churn_score.band as churn_band,
    cast(coalesce(churn_score.revenue_at_risk, customer_value.value) as double) as value_at_risk,
    case
        when churn_score.revenue_at_risk is not null then 'churn_score'
        when customer_value.value is not null then 'customer_value'
    end as value_basis
from signals
inner join identifier(:person) as person on person.person_id = signals.person_id and person.deleted_at is null
left join standing on standing.person_id = signals.person_id
left join identifier(:account) as account on account.account_id = person.account_id
left join identifier(:churn_score) as churn_score on churn_score.person_id = signals.person_id
left join identifier(:customer_value) as customer_value on customer_value.person_id = signals.person_id
where signals.raised_at < :as_of and signals.raised_at >= :oldest
