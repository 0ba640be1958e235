-- Alerts: who is to be followed up, why, by whom and until when, and how far it has come.
-- Grain: alert_id.
-- Inputs: matched_signal, alert_rule, action_case, identity_map.
-- The key is made of what raised the alert, so that a run again, or another rule, calls it the same. Of several follow-ups
-- of one signal the first contact and the first end count. What happened after the knowledge limit has not happened.
with raised as (
    select
        substr(
            sha2(concat_ws(':', alert_rule.alert_kind, signal.source, signal.source_id), 256), 1, 20
        ) as alert_id,
        signal.*,
        alert_rule.alert_kind,
        alert_rule.priority,
        alert_rule.audience,
        alert_rule.needs_consent,
        -- The answer the rule looked at: an answer may hold several, on scales of their own.
        case coalesce(alert_rule.score_column, '')
            when 'ltr' then signal.ltr
            when 'ces' then signal.ces
            when 'csat' then signal.csat
            else coalesce(signal.ltr, signal.ces, signal.csat)
        end as score,
        coalesce(
            case alert_rule.owner_by
                when 'store' then signal.store
                when 'team' then signal.team
                when 'account' then signal.account_owner
            end,
            alert_rule.owner
        ) as owner,
        signal.raised_at + make_interval(0, 0, 0, 0, alert_rule.within_hours) as due_at,
        signal.raised_at + make_interval(0, 0, 0, 0, alert_rule.close_within_hours) as close_due_at
    from identifier(:matched_signal) as signal
    inner join identifier(:alert_rule) as alert_rule on alert_rule.rule = signal.rule
),

actions as (
    select
        action_case.action_id,
        action_case.response_id,
        action_case.case_id,
        action_case.alert_kind,
        action_case.created_at,
        identity_map.person_id,
        if(action_case.first_followup_at < :as_of, action_case.first_followup_at, null) as followed_at,
        if(action_case.closed_at < :as_of, action_case.closed_at, null) as closed_at,
        if(action_case.closed_at < :as_of, action_case.outcome, null) as outcome
    from identifier(:action_case) as action_case
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = action_case.customer_id
    where action_case.created_at < :as_of
),

answered as (
    select
        raised.alert_id,
        actions.*
    from raised
    inner join actions on actions.response_id = raised.response_id

    union all

    select
        raised.alert_id,
        actions.*
    from raised
    inner join actions on actions.case_id = raised.case_id
    where actions.response_id is null

    union all

    select
        raised.alert_id,
        actions.*
    from raised
    inner join actions on actions.person_id = raised.person_id
    where raised.source = 'risk' and actions.alert_kind = 'churn_risk' and actions.created_at >= raised.raised_at
),

progress as (
    select
        alert_id,
        min(action_id) as action_id,
        min(followed_at) as followed_at,
        min(closed_at) as closed_at,
        min_by(outcome, struct(closed_at, action_id)) filter (where closed_at is not null) as outcome
    from answered
    group by alert_id
)

select
    raised.alert_id,
    raised.rule,
    raised.alert_kind,
    raised.source,
    raised.response_id,
    raised.case_id,
    raised.person_id,
    raised.raised_at,
    case
        when progress.closed_at is not null then 'closed'
        when progress.followed_at is not null then 'followed'
        when raised.needs_consent and not coalesce(raised.consent_followup, false) then 'blocked'
        when raised.due_at < :as_of then 'overdue'
        else 'open'
    end as status,
    raised.priority,
    raised.owner,
    raised.audience,
    raised.due_at,
    raised.close_due_at,
    raised.score,
    raised.topics,
    raised.churn,
    cast(raised.value_at_risk as decimal(18, 2)) as value_at_risk,
    raised.value_basis,
    progress.action_id,
    progress.followed_at,
    -- Called while the customer was still answering is called at once.
    if(
        progress.followed_at is null,
        null,
        greatest(unix_micros(progress.followed_at) - unix_micros(raised.raised_at), 0) / 3600e6d
    ) as followup_hours,
    progress.followed_at <= raised.due_at as is_in_time,
    progress.closed_at,
    case
        when progress.closed_at is not null then progress.closed_at <= raised.close_due_at
        when progress.followed_at is null and raised.needs_consent and not coalesce(raised.consent_followup, false) then null
        when raised.close_due_at < :as_of then false
    end as is_closed_in_time,
    if(
        progress.closed_at is null,
        null,
        greatest(unix_micros(progress.closed_at) - unix_micros(raised.raised_at), 0) / 3600e6d
    ) as close_hours,
    progress.outcome
from raised
left join progress on progress.alert_id = raised.alert_id
