-- Invitations by person and period.
-- Grain: person_id, period_start.
-- Inputs: invitation.
select
    person_id,
    cast(date_trunc(:period_type, sent_on) as date) as period_start,
    count_if(is_sent) as n_invited,
    count_if(is_delivered) as n_delivered
from identifier(:invitation)
where person_id is not null
group by person_id, cast(date_trunc(:period_type, sent_on) as date)
