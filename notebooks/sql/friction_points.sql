-- Where it chafes: topics that cost points, steps before which customers give up, waits, and ways no model knows.
-- Grain: kind, place.
-- Inputs: friction_point.
select
    kind,
    place,
    coalesce(process, '') as process,
    subject,
    round(weight, 1) as weight,
    round(weight_low, 1) as weight_low,
    round(weight_high, 1) as weight_high,
    n,
    n_customers
from friction_point
order by kind, place
