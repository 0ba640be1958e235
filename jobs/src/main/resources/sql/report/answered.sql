-- Completed answers of customers in the period.
-- Grain: one row.
-- Inputs: feedback.
select
    count(*) as answers,
    count(distinct respondent_id) as customers,
    count_if(person_id is null) as anonymous
from identifier(:feedback)
where
    completed_on >= :period_start
    and completed_on < :period_end
    and survey_type is distinct from 'employee'
