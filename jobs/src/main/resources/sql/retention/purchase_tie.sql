-- Days a purchase kept a person active.
-- Grain: purchase.
-- Inputs: sale.
-- The last active day is the one on which the purchase is as old as the activity window; the tie ends the day after.
select
    person_id,
    ordered_on as begins_on,
    date_add(ordered_on, :activity_window_days + 1) as ends_on,
    'voluntary' as end_kind
from identifier(:sale)
where is_purchase and person_id is not null
