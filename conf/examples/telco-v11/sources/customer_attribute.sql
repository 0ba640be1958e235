-- What the file says of its customers beside contract and charge, told from before they left and from after it alike:
-- nothing in the file tells which is which.
-- Grain: customer_id, attribute.
-- Inputs: demographics, services, status.
with texts as (
    select
        services.`Customer ID` as customer_id,
        stack(
            15,
            'gender', demographics.Gender,
            'married', demographics.Married,
            'referred_a_friend', services.`Referred a Friend`,
            'offer', services.Offer,
            'multiple_lines', services.`Multiple Lines`,
            'internet_type', services.`Internet Type`,
            'online_security', services.`Online Security`,
            'online_backup', services.`Online Backup`,
            'device_protection', services.`Device Protection Plan`,
            'tech_support', services.`Premium Tech Support`,
            'unlimited_data', services.`Unlimited Data`,
            'payment_method', services.`Payment Method`,
            'customer_status', status.`Customer Status`,
            'churn_category', status.`Churn Category`,
            'churn_reason', status.`Churn Reason`
        ) as (attribute, value_text)
    from services
    inner join demographics on demographics.`Customer ID` = services.`Customer ID`
    inner join status on status.`Customer ID` = services.`Customer ID`
),

numbers as (
    select
        services.`Customer ID` as customer_id,
        stack(
            7,
            'age', demographics.Age,
            'dependents', demographics.`Number of Dependents`,
            'referrals', services.`Number of Referrals`,
            'download_gb', services.`Avg Monthly GB Download`,
            'satisfaction_score', status.`Satisfaction Score`,
            'churn_score', status.`Churn Score`,
            'lifetime_value', status.CLTV
        ) as (attribute, value_number)
    from services
    inner join demographics on demographics.`Customer ID` = services.`Customer ID`
    inner join status on status.`Customer ID` = services.`Customer ID`
)

select
    customer_id,
    attribute,
    value_text,
    cast(null as string) as value_number,
    timestamp '2019-09-30 12:00:00' as observed_at
from texts
where nullif(trim(value_text), '') is not null

union all

select
    customer_id,
    attribute,
    cast(null as string) as value_text,
    value_number,
    timestamp '2019-09-30 12:00:00' as observed_at
from numbers
