-- What else the company knew of its customers at the snapshot. Contract and charge stand in the subscription.
-- Grain: customer_id, attribute.
-- Inputs: telco.
with texts as (
    select
        customerID as customer_id,
        stack(
            15,
            'gender', gender,
            'senior_citizen', SeniorCitizen,
            'partner', Partner,
            'dependents', Dependents,
            'phone_service', PhoneService,
            'multiple_lines', MultipleLines,
            'internet_service', InternetService,
            'online_security', OnlineSecurity,
            'online_backup', OnlineBackup,
            'device_protection', DeviceProtection,
            'tech_support', TechSupport,
            'streaming_tv', StreamingTV,
            'streaming_movies', StreamingMovies,
            'paperless_billing', PaperlessBilling,
            'payment_method', PaymentMethod
        ) as (attribute, value_text)
    from telco
)

select
    customer_id,
    attribute,
    value_text,
    cast(null as string) as value_number,
    timestamp '2019-09-30 12:00:00' as observed_at
from texts

union all

select
    customerID as customer_id,
    'total_charges' as attribute,
    cast(null as string) as value_text,
    -- Eleven customers of the first month have not been charged yet.
    coalesce(nullif(trim(TotalCharges), ''), '0') as value_number,
    timestamp '2019-09-30 12:00:00' as observed_at
from telco
