-- One contract per customer; those who left did so in the month after the snapshot.
-- Grain: subscription_id.
-- Inputs: services, status.
select
    concat('S-', services.`Customer ID`) as subscription_id,
    services.`Customer ID` as customer_id,
    lower(services.Contract) as plan,
    date_sub(add_months(date '2019-10-01', -cast(services.`Tenure in Months` as int)), 1) as started_at,
    if(status.`Churn Value` = '1', date '2019-10-15', null) as ended_at,
    if(status.`Churn Value` = '1', 'voluntary', null) as end_kind,
    services.`Monthly Charge` as mrr,
    'USD' as currency
from services
inner join status on status.`Customer ID` = services.`Customer ID`
