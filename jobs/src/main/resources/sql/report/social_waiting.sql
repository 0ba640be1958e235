-- How many negative public messages wait for an answer.
-- Grain: one row.
-- Inputs: social_queue.
select count(*) as n_waiting
from identifier(:social_queue)
