-- How customer records became persons: by which rule they were joined, and how large the groups are.
-- Grain: measure, label.
-- Inputs: identity_quality.
select
    measure,
    label,
    n
from identity_quality
order by measure, n desc, label
