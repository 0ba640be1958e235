-- The truth.
-- Grain: customer_id.
-- Inputs: people.
select
    unique_id as customer_id,
    cluster as person_label
from people
