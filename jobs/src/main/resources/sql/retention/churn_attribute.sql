-- The latest value of every company-specific attribute at the end of a month.
-- Grain: person_id, period_start, attribute.
-- Inputs: churn_feature, customer_attribute, identity_map.
select
    feature.person_id,
    feature.period_start,
    attribute.attribute,
    max_by(attribute.value_number, struct(attribute.observed_at, attribute.customer_id)) as value_number,
    max_by(attribute.value_text, struct(attribute.observed_at, attribute.customer_id)) as value_text
from identifier(:churn_feature) as feature
inner join identifier(:identity_map) as identity_map on identity_map.person_id = feature.person_id
inner join identifier(:customer_attribute) as attribute on attribute.customer_id = identity_map.customer_id
where attribute.observed_at < to_utc_timestamp(feature.period_end, :zone)
group by feature.person_id, feature.period_start, attribute.attribute
