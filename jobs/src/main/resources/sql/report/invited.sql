-- Invitations of the period and how far they came.
-- Grain: one row.
-- Inputs: invitation.
select
    count_if(is_sent) as invited,
    count_if(is_delivered) as delivered
from identifier(:invitation)
where sent_on >= :period_start and sent_on < :period_end
