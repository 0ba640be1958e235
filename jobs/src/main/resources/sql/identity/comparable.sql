-- Records as they are compared: a mail or phone that joins nobody, a placeholder or a shop's, makes nobody alike.
-- Grain: customer_id.
-- Inputs: record, edge.
select
    record.* except (email, phone),
    if(mail.is_used, record.email, null) as email,
    -- Phones of records are no keys of their own: only those known to be shared by too many are left out.
    if(phone.is_used is distinct from false, record.phone, null) as phone
from identifier(:record) as record
left join identifier(:edge) as mail
    on
        mail.customer_id = record.customer_id
        and mail.match_kind = 'email'
        and mail.match_key = substr(sha2(concat('email:', lower(trim(record.email))), 256), 1, 24)
left join identifier(:edge) as phone
    on
        phone.customer_id = record.customer_id
        and phone.match_kind = 'phone'
        and phone.match_key = substr(sha2(concat('phone:', regexp_replace(record.phone, '[^0-9+]', '')), 256), 1, 24)
