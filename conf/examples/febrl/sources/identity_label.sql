-- The truth: rec-12-org and rec-12-dup-0 are one person.
-- Grain: customer_id.
-- Inputs: febrl.
select
    rec_id as customer_id,
    split(rec_id, '-')[1] as person_label
from febrl
