-- Records as they are compared: a mail or phone that joins nobody, a placeholder or a shop's, makes nobody alike.
-- Grain: customer_id.
-- Inputs: record, edge, contact_key.
with known as (
    select
        own.customer_id,
        own.match_kind,
        not own.is_placeholder and edge.is_used as is_used
    from identifier(:contact_key) as own
    left join identifier(:edge) as edge
        on
            edge.customer_id = own.customer_id
            and edge.match_kind = own.match_kind
            and edge.match_key = own.match_key
    where own.is_of_record
)

select
    record.* except (email, phone),
    if(mail.is_used, record.email, null) as email,
    -- Phones of records are no keys of their own: only those known to be shared by too many are left out.
    if(phone.is_used is distinct from false, record.phone, null) as phone
from identifier(:record) as record
left join known as mail on mail.customer_id = record.customer_id and mail.match_kind = 'email'
left join known as phone on phone.customer_id = record.customer_id and phone.match_kind = 'phone'
