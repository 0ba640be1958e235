-- How many steps on the site and the app belong to no journey: they have no case key, and so are followed nowhere.
-- Grain: one row.
-- Inputs: journey_event.
select
    count(*) as n_steps,
    count(distinct coalesce(customer_id, visitor_id)) as n_visitors
from identifier(:journey_event)
where at < :as_of and case_key is null
