-- Closed customer periods that do not show facts that came late.
-- Grain: one row.
-- Inputs: late_fact.
select count(*) as n
from identifier(:late_fact)
