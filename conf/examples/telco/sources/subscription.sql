-- One contract per customer; those who left did so in the month after the snapshot.
-- Grain: subscription_id.
-- Inputs: telco.
select
    concat('S-', customerID) as subscription_id,
    customerID as customer_id,
    lower(Contract) as plan,
    date_sub(add_months(date '2019-10-01', -cast(tenure as int)), 1) as started_at,
    if(Churn = 'Yes', date '2019-10-15', null) as ended_at,
    if(Churn = 'Yes', 'voluntary', null) as end_kind,
    MonthlyCharges as mrr,
    'USD' as currency
from telco
