-- The customers somebody has to contact, in the order in which an owner should.
-- Grain: person_id.
-- Inputs: alert, churn_score.
-- A customer with several alerts is called once, by the owner of the most urgent one. Answers are compared with those that
-- raised alerts of the same kind only: others are on another scale.
with waiting as (
    select
        *,
        min(score) over (partition by person_id, alert_kind) as lowest_score
    from identifier(:alert)
    where status in ('open', 'overdue')
),

customers as (
    select
        person_id,
        min_by(
            struct(priority, owner, audience, alert_kind, rule, lowest_score), struct(priority, due_at, alert_id)
        ) as first_alert,
        min(due_at) as due_at,
        max(value_at_risk) as value_at_risk,
        count(*) as n_alerts,
        array_sort(collect_list(alert_id)) as alert_ids,
        array_sort(array_distinct(flatten(collect_list(topics)))) as topics,
        bool_or(status = 'overdue') as is_overdue
    from waiting
    group by person_id
)

select
    customers.person_id,
    customers.first_alert.audience,
    customers.first_alert.owner,
    cast(
        row_number() over (
            partition by customers.first_alert.audience, customers.first_alert.owner
            order by
                customers.first_alert.priority,
                coalesce(customers.value_at_risk, 0) desc,
                customers.due_at,
                customers.person_id
        ) as int
    ) as place,
    customers.first_alert.priority,
    customers.first_alert.rule,
    customers.first_alert.alert_kind,
    customers.due_at,
    customers.is_overdue,
    customers.n_alerts,
    customers.alert_ids,
    customers.topics,
    customers.first_alert.lowest_score,
    customers.value_at_risk,
    churn_score.prob as churn,
    churn_score.reason_1_en,
    churn_score.reason_1_fr
from customers
left join identifier(:churn_score) as churn_score on churn_score.person_id = customers.person_id
