select period_start, 100 * count_if(not coalesce(said.yes, false)) / count(*) as value
from of_alert as alert
left join (
    -- The last word of any of the records of the person, up to the hour of the alert.
    select alert.action_id, max_by(consent.granted, struct(consent.at, not consent.granted)) as yes
    from of_alert as alert
    inner join identity_map as one on one.customer_id = alert.customer_id
    inner join identity_map as other on other.person_id = one.person_id
    inner join consent on consent.customer_id = other.customer_id and consent.purpose = 'followup' and consent.at <= alert.created_at
    group by alert.action_id
) as said on said.action_id = alert.action_id
inner join follow_up on follow_up.action_id = alert.action_id and follow_up.person_id is not null
group by period_start
